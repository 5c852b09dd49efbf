import { z } from "zod";
import { idSchema } from "../ontology/ids";
import { isEdtf } from "../ontology/edtf";
import { Problem } from "../ontology/problem";
import { importFormats, laterFormats } from "./formats";
import type { ImportFormat } from "./importFormat";
import { slug } from "./nameKey";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day, as YYYY-MM-DD").refine(isEdtf, "no day of the calendar");

/** What command and route take alike, beside the file. */
export const settingsFields = {
  format: z.string().min(1),
  dataset: idSchema.optional(),
  title: z.string().trim().min(1).max(500).optional(),
  publisher: z.string().trim().min(1).max(500).optional(),
  published: z.string().refine(isEdtf, "an EDTF date, e.g. 2018-10").optional(),
  url: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a BCP 47 tag like ky").optional(),
  encoding: z.string().min(1).max(40).optional(),
  origin: day.optional(),
  unit: z.enum(["minutes", "hours", "days", "years"]).optional(),
  countryCodes: z.enum(["iso", "cow"]).optional(),
};

/** The format with that id. Throws a `bad-input` Problem that lists what there is. */
export function formatNamed(id: string): ImportFormat {
  const found = importFormats.find((format) => format.id === id);
  if (found) return found;
  const hint = `There are ${importFormats.map((format) => format.id).join(", ")}.`;
  const later = (laterFormats as readonly string[]).includes(id);
  throw new Problem("bad-input", later ? `The format ${id} can't be imported yet.` : `${JSON.stringify(id)} is no format that can be imported.`, { hint });
}

/** The id of a data set that isn't named: its file's name, without endings. */
export function datasetOf(file: string): string {
  return slug(file.replace(/(\.(gz|zip|tsv|tab|txt|csv|json|rejected))+$/i, "")) || "import";
}
