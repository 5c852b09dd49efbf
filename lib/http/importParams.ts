import { z } from "zod";
import { settingsFields } from "../import/settingsFields";

const flag = z.enum(["true", "false", "1", "0"]).transform((text) => text === "true" || text === "1").default(false);

/** What `POST /api/import` takes in its query string; the body is the file. */
export const importParams = z.strictObject({
  ...settingsFields,
  /** The name of the file, as reports call it. */
  file: z.string().trim().min(1).max(200).refine((name) => !/[/\\]/.test(name), "a name without folders").optional(),
  /** `csv`: the mapping as JSON. */
  mapping: z.string().max(8_000).optional(),
  dryRun: flag,
});
