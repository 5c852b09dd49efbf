import { z } from "zod";
import { subgraphSchema } from "../ontology/subgraph";
import { countsAnswer } from "../queries/counts";

/** What `GET /api/health` answers. */
export const healthAnswer = z.strictObject({
  status: z.literal("ok"),
  engine: z.strictObject({ name: z.enum(["neo4j", "memory"]), version: z.string() }),
  counts: countsAnswer,
});

/** What `POST /api/query` answers. */
export const queryAnswer = z.strictObject({
  columns: z.array(z.string()),
  /** In column order; what JSON lacks is tagged with `$type`. */
  rows: z.array(z.array(z.unknown())),
  subgraph: subgraphSchema,
  truncated: z.boolean(),
  total: z.int().nonnegative().optional(),
  plan: z.unknown().optional(),
  elapsedMs: z.number().nonnegative(),
});
