import type { SeenQuery } from "../cypher/parserWorkerSource";
import type { Vocabulary } from "../cypher/vocabulary";
import { isProblem } from "../ontology/problem";
import { plainType, storedTypes } from "../ontology/modality";
import type { AnswerHint, CypherQuestion, GraphStore } from "../store/graphStore";

/** Queries that are asked at most for the hints of one. */
const mostAsked = 4;

/** Milliseconds that the empty answer may have taken: they take about as long. */
const quickMs = 2_000;

/** Milliseconds that all of them may take together: that there is no answer is known already, and one waits to be told. */
const allMs = 5_000;

/**
 * Of a query that found nothing although its relationship types are there: whether it finds something with another modality of
 * one of them, e.g. ALLEGED_RECRUITED for RECRUITED. Asks in good time or not at all.
 */
export async function otherModalities(question: CypherQuestion, elapsedMs: number, seen: SeenQuery, vocabulary: Vocabulary, store: GraphStore, signal?: AbortSignal): Promise<AnswerHint[]> {
  if (elapsedMs > quickMs) return [];
  const known = seen.names.filter(({ kind, text }) => kind !== "property" && vocabulary.types.has(text));
  const others = known.flatMap((name) => storedTypes(plainType(name.text).relation).filter((type) => type !== name.text && vocabulary.types.has(type)).map((type) => ({ name, type })));
  const hints: AnswerHint[] = [];
  const until = performance.now() + Math.min(allMs, question.timeoutMs);
  for (const { name, type } of others.slice(0, mostAsked)) {
    const timeoutMs = Math.round(until - performance.now());
    if (timeoutMs < 1) break;
    const cypher = question.cypher.slice(0, name.start) + type + question.cypher.slice(name.end);
    const rows = await rowsOf({ ...question, cypher, timeoutMs }, store, signal);
    if (rows === 0) continue;
    const found = rows === undefined ? "more than one row does" : rows === 1 ? "1 row does" : `${rows} rows do`;
    hints.push({ message: `Nothing matches with ${name.text}, but ${found} with ${type}.`, mend: { cypher, text: `Ask with ${type}` } });
  }
  return hints;
}

/** How many rows a query has; undefined for some, where they aren't counted in good time; none where it can't be asked. */
async function rowsOf({ cypher, params, timeoutMs }: CypherQuestion, store: GraphStore, signal?: AbortSignal): Promise<number | undefined> {
  try {
    for await (const event of store.stream({ cypher, params, limit: 1, timeoutMs, rowsOnly: true }, { signal })) {
      if ("end" in event) return event.end.total;
    }
  } catch (error) {
    if (signal?.aborted || !isProblem(error)) throw error;
  }
  return 0;
}
