import { z } from "zod";
import { kinds } from "../ontology/kinds";
import { modalities } from "../ontology/modality";
import { Problem } from "../ontology/problem";
import { statuses } from "../ontology/status";
import { dateForms } from "./rowDates";

/** What a column of a table can mean; `subject` and `object` have to be there. */
export const csvFields = [
  "subject", "relation", "object", "date", "subjectKind", "subjectCountry", "objectKind", "objectCountry", "cameo", "goldstein", "modality", "status",
  "summary", "locator", "place", "note", "story", "assertedBy", "id",
] as const;
export type CsvField = (typeof csvFields)[number];

const column = z.union([z.string().min(1), z.int().positive()]);

/**
 * How a table becomes claims; a JSON file that can be kept and used again. `columns` names a column by its header or by its
 * number from 1; `values` is what every row says that has no such column; `relations` translates what the relation column
 * says into relation types of the ontology or CAMEO codes.
 */
export const csvMappingSchema = z.strictObject({
  delimiter: z.string().length(1, "one character").optional(),
  header: z.boolean().default(true),
  columns: z.partialRecord(z.enum(csvFields), column).default({}),
  values: z
    .strictObject({
      relation: z.string(), date: z.string(), modality: z.enum(modalities), status: z.enum(statuses), subjectKind: z.enum(kinds), objectKind: z.enum(kinds),
      subjectCountry: z.string(), objectCountry: z.string(), place: z.string(), note: z.string(), assertedBy: z.string(),
    })
    .partial()
    .default({}),
  relations: z.record(z.string(), z.string()).default({}),
  dates: z.enum(dateForms).default("edtf"),
  countryCodes: z.enum(["iso", "cow"]).optional(),
});
export type CsvMapping = z.infer<typeof csvMappingSchema>;

/** A mapping from its JSON text. Throws a `bad-input` Problem that names every wrong field. */
export function parseMapping(text: string): CsvMapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem("bad-input", `The mapping is not JSON: ${(error as Error).message}.`);
  }
  const parsed = csvMappingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  throw new Problem("bad-input", `The mapping isn't as it should be: ${issues[0]?.path}: ${issues[0]?.message}.`, {
    issues, hint: 'It looks like {"columns": {"subject": "Who", "relation": "Did", "object": "Whom", "date": "When"}, "relations": {"arrested": "DETAINED"}}.',
  });
}
