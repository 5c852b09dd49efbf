import { z } from "zod";
import { settingsFields } from "../import/settingsFields";

const flag = z.enum(["true", "false", "1", "0"]).transform((text) => text === "true" || text === "1").default(false);

/** What `POST /api/import` takes in its query string; the body is the file. */
export const importParams = z.strictObject({
  ...settingsFields,
  file: z.string().trim().min(1).max(200).refine((name) => !/[/\\]/.test(name), "a name without folders").optional().describe("The name of the file, as reports call it."),
  mapping: z.string().max(8_000).optional().describe("For csv: a JSON object that says which column means what."),
  actors: z.string().trim().min(1).max(200).optional().describe("The file in the zip that says what actors are: a table with the columns name, kind, country and id (all but name may be left out)."),
  dryRun: flag.describe("Read, check and report; write nothing."),
});
