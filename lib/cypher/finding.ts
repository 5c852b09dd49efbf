import { z } from "zod";

/** Something to say about a place in a query. Lines and columns count from 1, in UTF-16 units; the end is the first place behind it. */
export const findingSchema = z.strictObject({
  /** `error`: it won't run; `warning`: it may be slow or answer nothing; `hint`: there is a better way. */
  severity: z.enum(["error", "warning", "hint"]),
  message: z.string(),
  hint: z.string().optional(),
  line: z.int().positive(),
  column: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive(),
  /** What to write from the place to its end instead, and what to call that, e.g. `Write DETAINED`. */
  mend: z.strictObject({ text: z.string(), label: z.string() }).optional(),
  /** The parameter without a value that it is about. */
  parameter: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;
