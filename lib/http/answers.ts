import { z } from "zod";
import { countsAnswer } from "../queries/counts";
import { schemaAnswer } from "../queries/schema";

/** What `GET /api/health` answers. */
export const healthAnswer = z.strictObject({
  status: z.literal("ok"),
  engine: z.strictObject({ name: z.enum(["neo4j", "memory"]), version: z.string(), instead: z.string().optional().describe("Why it is memory, where Neo4j was wanted") }),
  counts: countsAnswer,
});

/** What `GET /api/schema` answers: what the store holds, and whether what is typed may change it. */
export const storeAnswer = z.strictObject({ ...schemaAnswer.shape, allowWrites: z.boolean() });
