import { z } from "zod";
import { kinds } from "../ontology/kinds";

const count = z.int().nonnegative();

/** How many refused rows and doubtful matches are listed one by one. */
export const listedAtMost = 100;

/** What an import did, in numbers and lists: the answer of `POST /api/import`, and of the command with `--json`. */
export const importReportSchema = z.strictObject({
  format: z.string(),
  file: z.string(),
  dataset: z.string(),
  /** Id of the source that the rows belong to. */
  source: z.string(),
  dryRun: z.boolean(),
  /** `read` = `loaded` + `duplicate` + `refused`. A row is a duplicate of one before it in the same file. */
  rows: z.strictObject({ read: count, loaded: count, duplicate: count, refused: count }),
  /** What became of the loaded rows in the store; null in a dry run. `unchanged` were there before. */
  claims: z.strictObject({ created: count, changed: count, unchanged: count }).nullable(),
  entities: z.strictObject({
    /** By kind; `other` are those of which nothing says what they are. */
    made: z.strictObject(Object.fromEntries(kinds.map((kind) => [kind, count])) as Record<(typeof kinds)[number], typeof count>),
    /** Entities of the store that actors of the file were found to be. */
    matched: count,
    doubtful: count,
  }),
  /** Occurrences that the file tells from both sides, and the claims that tell them. */
  twoSided: z.strictObject({ occurrences: count, rows: count }),
  /** The first refused rows; `column` counts characters. */
  refused: z.array(z.strictObject({ file: z.string(), line: z.int().positive(), column: z.int().positive(), reason: z.string() })),
  /** Matches that a person has to make, the first of them. */
  doubtful: z.array(z.strictObject({ name: z.string(), country: z.string().optional(), id: z.string(), candidates: z.array(z.string()), reason: z.string() })),
  /** Where the refused rows are kept, to be mended and imported again; in an answer of the API the name to keep `rejects` by. */
  rejectFile: z.string().nullable(),
  /** The refused rows as a file of the same format; only in an answer of the API, and there only where they fit in one. */
  rejects: z.string().optional(),
  /** What to do next, in sentences. */
  advice: z.array(z.string()),
});
export type ImportReport = z.infer<typeof importReportSchema>;

const number = (value: number) => value.toLocaleString("en");
const many = (value: number, one: string, more = `${one}s`) => `${number(value)} ${value === 1 ? one : more}`;

/** The report in words, a line each. */
export function importReportText(report: ImportReport): string {
  const { rows, claims, entities, twoSided } = report;
  const made = kinds.reduce((sum, kind) => sum + entities.made[kind], 0);
  const byKind = kinds.filter((kind) => entities.made[kind] > 0).map((kind) => `${number(entities.made[kind])} ${kind}`).join(", ");
  const lines = [
    `${report.dryRun ? "Dry run, nothing was written: " : ""}${report.file} as ${report.format} into the data set ${report.dataset}`,
    `rows: ${number(rows.read)} read = ${number(rows.loaded)} ${report.dryRun ? "good" : "loaded"} + ${number(rows.duplicate)} duplicate + ${number(rows.refused)} refused`,
    ...(claims ? [`claims: ${number(claims.created)} new, ${number(claims.unchanged)} there before, ${number(claims.changed)} changed`] : []),
    `entities: ${number(made)} made${byKind ? ` (${byKind})` : ""}, ${number(entities.matched)} of the store matched, ${number(entities.doubtful)} doubtful`,
    ...(twoSided.rows > 0 ? [`two-sided events: ${many(twoSided.rows, "row")} tell ${many(twoSided.occurrences, "occurrence")} from both sides`] : []),
    ...report.refused.slice(0, 10).map(({ file, line, column, reason }) => `${file}:${line}:${column} refused: ${reason}`),
    ...(rows.refused > 10 ? [`… and ${number(rows.refused - 10)} more`] : []),
    ...(report.rejectFile === null ? [] : [`refused rows are kept in ${report.rejectFile}`]),
    ...report.doubtful.slice(0, 10).map(({ name, id, candidates, reason }) => `doubtful: "${name}" (${id}) may be ${candidates.join(" or ")}: ${reason}`),
    ...(entities.doubtful > 10 ? [`… and ${number(entities.doubtful - 10)} more doubtful`] : []),
    ...report.advice,
  ];
  return `${lines.join("\n")}\n`;
}
