import type { z } from "zod";
import type { ClaimGraph } from "./claimGraph";

/**
 * Runs one read-only Cypher statement inside the transaction of the query. Values in the rows are plain JSON: integers
 * are numbers (strings beyond 2^53), nodes and relationships are not expected: return maps or properties.
 */
export type AskNeo4j = (cypher: string, params?: Record<string, unknown>) => Promise<Record<string, unknown>[]>;

/**
 * A question the product asks the store: its parameters, its Cypher and how rows become the answer, and the same answer
 * from memory, side by side in one file. Both must be equal on every graph; one spec compares them.
 */
export interface NamedQuery<Params extends z.ZodType, Answer> {
  readonly name: string;
  readonly params: Params;
  /** May ask several statements; all run in one read transaction. Retried as a whole, so it must not keep state. */
  inNeo4j(ask: AskNeo4j, params: z.output<Params>): Promise<Answer>;
  inMemory(graph: ClaimGraph, params: z.output<Params>): Answer;
}
