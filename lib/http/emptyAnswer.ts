import { lookAtCypher } from "../cypher/cypherParser";
import type { Span } from "../cypher/parserWorkerSource";
import { adviseName, type NameAdvice } from "../cypher/vocabulary";
import { isProblem } from "../ontology/problem";
import { schema } from "../queries/schema";
import { search } from "../queries/search";
import { startClock } from "../store/clock";
import type { AnswerHint, CypherEvent, CypherQuestion, GraphStore } from "../store/graphStore";
import { vocabularyOf } from "./checkedQuery";
import { otherModalities } from "./otherModalities";

/** Names of a query that are compared with all that the store knows. */
const mostNames = 100;

/** Texts of a query that are looked for among the spellings. */
const mostTexts = 3;

/**
 * The events of an answer; where it is empty its end says what nearly matched, as far as that is found within the query's own
 * time limit. Events pass on as they come.
 */
export async function* hinted(events: AsyncIterable<CypherEvent>, question: CypherQuestion, store: GraphStore, signal?: AbortSignal): AsyncGenerator<CypherEvent> {
  let rows = 0;
  let empty: Extract<CypherEvent, { end: unknown }> | undefined;
  for await (const event of events) {
    if ("row" in event) rows++;
    // Its thread is given back first: what looks for hints may need one, and would wait for those who look for theirs.
    if ("end" in event && rows === 0 && event.end.plan === undefined && !event.end.notRun) empty = event;
    else yield event;
  }
  if (!empty) return;
  const hints = await hintsInTime(question, empty.end.elapsedMs, store, signal);
  yield hints.length > 0 ? { end: { ...empty.end, hints } } : empty;
}

/** None where they take too long or can't be found: without them an empty answer is still one. */
async function hintsInTime(question: CypherQuestion, elapsedMs: number, store: GraphStore, signal?: AbortSignal): Promise<AnswerHint[]> {
  const clock = startClock(question.timeoutMs, signal, elapsedMs);
  const late = new AbortController();
  clock.onEnd(() => late.abort());
  try {
    return await clock.race(nearMisses(question, elapsedMs, store, late.signal));
  } catch (error) {
    if (signal?.aborted || !isProblem(error)) throw error;
    return [];
  } finally {
    clock.stop();
  }
}

/** Why a query may have found nothing: names that the store doesn't know, texts that nearly match a spelling, and what is only alleged, expected or denied. */
async function nearMisses(question: CypherQuestion, elapsedMs: number, store: GraphStore, signal?: AbortSignal): Promise<AnswerHint[]> {
  const { cypher, params = {} } = question;
  // A query with unicode escapes reads otherwise than it is written, so its places would be wrong.
  if (cypher.includes("\\u")) return [];
  const seen = await lookAtCypher(cypher);
  if (!seen) return [];
  const vocabulary = vocabularyOf(await store.read(schema, {}, { signal }));
  const names = unique(seen.names.slice(0, mostNames).flatMap((name) => hint(cypher, name, adviseName(name, vocabulary))));
  const texts = seen.compared.filter(({ property }) => ["id", "name", "names"].includes(property)).slice(0, mostTexts);
  const given = seen.parameters.filter(({ name }) => typeof params[name] === "string").slice(0, mostTexts);
  const spelled = await Promise.all([
    ...texts.map((text) => nearSpelling(cypher, text, text.property, text.text, store, signal)),
    ...given.map(({ name }) => nearValue(name, String(params[name]), store, signal)),
  ]);
  const near = [...names, ...unique(spelled.flat())];
  return near.length > 0 ? near : otherModalities(question, elapsedMs, seen, vocabulary, store, signal);
}

function hint(cypher: string, span: Span, advice: NameAdvice | undefined): AnswerHint[] {
  if (!advice) return [];
  const { message, instead } = advice;
  return [instead === undefined ? { message } : { message, mend: { cypher: replaced(cypher, span, instead), text: `Ask with ${instead}` } }];
}

/** The entity whose id or name is nearest to a text that a property is compared with, unless it is that. */
async function nearSpelling(cypher: string, span: Span, property: string, text: string, store: GraphStore, signal?: AbortSignal): Promise<AnswerHint[]> {
  const near = await nearest(text, store, signal);
  if (!near) return [];
  const value = property === "id" ? near.id : near.name;
  if (value === text) return [];
  const quote = cypher[span.start] ?? "'";
  const written = `${quote}${value.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)}${quote}`;
  const message = `Nothing here has the ${property === "id" ? "id" : "name"} "${text}"; "${value}" comes near${near.matched === near.name ? "" : ` (spelled ${near.matched})`}.`;
  return [{ message, mend: { cypher: replaced(cypher, span, written), text: `Ask for ${value}` } }];
}

/** The same for the value of a parameter; what to write there instead is for the asker to choose. */
async function nearValue(name: string, text: string, store: GraphStore, signal?: AbortSignal): Promise<AnswerHint[]> {
  const near = await nearest(text, store, signal);
  if (!near || [near.id, near.name].includes(text)) return [];
  return [{ message: `Nothing here is called "${text}", the value of $${name}; "${near.name}" (${near.id}) comes near.` }];
}

interface NearEntity {
  id: string;
  name: string;
  matched: string;
}

async function nearest(text: string, store: GraphStore, signal?: AbortSignal): Promise<NearEntity | undefined> {
  // The words of an id are those of the name it was made of.
  const words = text.replace(/^[a-z]+:/, "").replace(/[-_:]+/g, " ").trim();
  if (words === "" || words.length > 200) return undefined;
  const { results } = await store.read(search, { q: words, limit: 5 }, { signal });
  const exact = results.find(({ entity }) => entity.id === text || entity.name === text);
  const [best] = results;
  if (exact) return { id: exact.entity.id, name: exact.entity.name, matched: exact.entity.name };
  if (best) return { id: best.entity.id, name: best.entity.name, matched: best.matched };
  return undefined;
}

const replaced = (text: string, { start, end }: Span, by: string) => text.slice(0, start) + by + text.slice(end);

const unique = (hints: readonly AnswerHint[]) => [...new Map(hints.map((each) => [each.message, each])).values()];
