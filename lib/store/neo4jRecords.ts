import type { Record as Row } from "neo4j-driver";
import { claimFromRow, entityFromRow, recordsInCypher, voicesCypher, type RecordReader, type RecordScope } from "../queries/recordStreams";
import { sourceFromProperties } from "../queries/neo4jRows";
import { cancelledProblem, problemOf } from "./errors";
import type { ReadOptions } from "./graphStore";
import type { Connection } from "./neo4jConnection";
import { cypherParameters, plainValue } from "./neo4jValues";

/** How long one stream of records may take: whoever takes millions away reads for minutes. */
const streamMs = 3_600_000;

/** Rows that come from the database at a time. */
const fetchSize = 1_000;

/** Reads the records of a scope row by row (see `GraphStore.records`). */
export function recordsInNeo4j(connection: Connection, scope: RecordScope, options: ReadOptions = {}): RecordReader {
  const cypher = recordsInCypher(scope);
  const rows = (question: string, params: Record<string, unknown>) => streamRows(connection, question, params, options);
  const sources = () => gathered(rows(cypher.sources, cypher.params), (row) => sourceFromProperties(row.properties as Record<string, unknown>));
  const params = async () => {
    if (!("dataset" in scope)) return cypher.params;
    const ids = (await sources()).map((source) => source.id);
    const own = { ...cypher.params, sources: ids };
    return { ...own, voices: await gathered(rows(voicesCypher, own), (row) => String(row.voice)) };
  };
  return {
    sources,
    async *entities() {
      for await (const row of rows(cypher.entities, await params())) yield entityFromRow(row);
    },
    async *claims() {
      for await (const row of rows(cypher.claims, await params())) yield claimFromRow(row);
    },
    async counts() {
      const own = await params();
      const [entities] = await gathered(rows(cypher.entityCount, own), (row) => Number(row.entities));
      const [claims] = await gathered(rows(cypher.claimCount, own), (row) => ({ claims: Number(row.claims), relations: Number(row.relations) }));
      return { entities: entities ?? 0, claims: claims?.claims ?? 0, relations: claims?.relations ?? 0, sources: (await sources()).length };
    },
  };
}

async function gathered<T>(rows: AsyncIterable<Record<string, unknown>>, of: (row: Record<string, unknown>) => T): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(of(row));
  return found;
}

/** One run in a session of its own; leaving the loop, or the signal, ends it in the database too. */
async function* streamRows(connection: Connection, cypher: string, params: Record<string, unknown>, { signal, timeoutMs = streamMs }: ReadOptions) {
  if (signal?.aborted) throw cancelledProblem();
  const session = connection.readSession(fetchSize);
  const cancel = () => void session.close().catch(() => undefined);
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    const result = session.run(cypher, cypherParameters(params), { timeout: timeoutMs });
    for await (const record of result) yield namedValues(record);
    // A stream that was closed under it ends as if it were whole.
    if (signal?.aborted) throw cancelledProblem();
  } catch (error) {
    throw signal?.aborted ? cancelledProblem() : problemOf(error, { limitMs: timeoutMs });
  } finally {
    signal?.removeEventListener("abort", cancel);
    await session.close().catch(() => undefined);
  }
}

/** The values of a row by name, without what is null. Texts and lists of them, which most are, stay as the driver gives them. */
function namedValues(record: Row): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < record.length; at++) {
    const value: unknown = record.get(at);
    if (value !== null) row[String(record.keys[at])] = isText(value) ? value : plainValue(value);
  }
  return row;
}

const isText = (value: unknown) => typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
