import { phrase as wordsOf, relationType } from "../../../lib/ontology/relationTypes";
import type { Entity } from "../../../lib/ontology/records";
import type { Relation, Subgraph } from "../../../lib/ontology/subgraph";
import { relationDatesText } from "../../../lib/scene/dateText";
import { api } from "../api";
import type { CommandContext } from "../commandContext";
import { locale, messages } from "../messages";
import { boxMessages } from "../messages/box";
import { LineSample } from "../panels/marks";
import { SaidMark, SourcesPill, Verb } from "../panels/saidMarks";
import { meantEntity } from "./lookUp";
import type { BoxGroup, BoxResult, ProviderOf } from "./provider";
import { begunPhrases, readPhrase, type ReadPhrase, type RelationPhrase } from "./relationPhrases";

const words = boxMessages;
const atOnce = 6;
const phrasesAtOnce = 4;
/** Claims read where no entity narrows a phrase down. */
const readAtOnce = 60;

/** Relations by phrase, with a slot before and after it for an entity; begun phrases are completed; else those of the entity that is meant. */
export const relationProvider: ProviderOf = (context) => ({
  id: "relations",
  heading: words.relations,
  async results(q, signal) {
    if (q === "") return { results: [] };
    const read = readPhrase(q);
    if (read) {
      const { subgraph, of } = await relationsOf(read, signal);
      return found(context, subgraph, of, read.phrase.voice);
    }
    const begun = suggestions(context, q);
    if (begun.length > 0) return { results: begun.slice(0, phrasesAtOnce), note: begun.length > phrasesAtOnce ? words.first(phrasesAtOnce, begun.length, false) : undefined };
    const entity = await meantEntity(q, signal);
    return entity ? found(context, await api.neighbors({ ids: [entity.id], limit: 3 }, signal), entity, "active", 3) : { results: [] };
  },
});

/** What the store holds of a phrase: `of` the one entity in its slots, of two, or of whomever. */
async function relationsOf({ left, phrase, right }: ReadPhrase, signal: AbortSignal): Promise<{ subgraph: Subgraph | null; of: Entity | null }> {
  const [first, second] = await Promise.all([entityIn(left, signal), entityIn(right, signal)]);
  if ((left !== "" && !first) || (right !== "" && !second)) return { subgraph: null, of: null };
  const [subject, object] = phrase.voice === "active" ? [first, second] : [second, first];
  const relations = [phrase.type.type];
  if (subject && object) return { subgraph: onlyOf(await api.between([subject.id, object.id], signal), phrase, subject.id), of: null };
  const end = subject ?? object;
  if (end) return { subgraph: await api.neighbors({ ids: [end.id], relations, direction: subject ? "out" : "in", limit: atOnce }, signal), of: end };
  const { claims, total } = await api.claims({ relation: phrase.type.type, limit: readAtOnce }, signal);
  const ids = [...new Set(claims.flatMap((claim) => [claim.subject, claim.object]))];
  if (ids.length === 0) return { subgraph: null, of: null };
  const subgraph = onlyOf(await api.between(ids, signal), phrase, null);
  return { subgraph: total > claims.length ? { ...subgraph, omitted: { ...subgraph.omitted, atLeast: true } } : subgraph, of: null };
}

async function entityIn(slot: string, signal: AbortSignal): Promise<Entity | null> {
  if (slot === "") return null;
  return (await api.search(slot, 1, signal)).results[0]?.entity ?? null;
}

function onlyOf(subgraph: Subgraph, { type }: RelationPhrase, subject: string | null): Subgraph {
  const isAsked = (relation: Relation) => relation.type === type.type && (subject === null || type.symmetric || relation.subject === subject);
  return { ...subgraph, relations: subgraph.relations.filter(isAsked) };
}

/** The rows; where they are cut and all are of one entity, the way to the rest of them. */
function found(context: CommandContext, subgraph: Subgraph | null, of: Entity | null, voice: "active" | "passive", most = atOnce): BoxGroup {
  if (!subgraph) return { results: [] };
  const entities = new Map(subgraph.entities.map((entity) => [entity.id, entity]));
  const relations = [...subgraph.relations].sort((a, b) => b.count - a.count);
  const rows = relations.slice(0, most).map((relation) => row(context, relation, entities, voice));
  const all = relations.length + subgraph.omitted.relations;
  const shown = rows.length;
  if (of && all > shown) rows.push({ key: "relations all", title: <span className="underlined">{words.allRelations(of.name)}</span>, act: () => void context.pick(of) });
  const { atLeast } = subgraph.omitted;
  return { results: rows, note: all > shown || atLeast ? words.first(shown, all, atLeast) : undefined };
}

function row(context: CommandContext, relation: Relation, entities: ReadonlyMap<string, Entity>, voice: "active" | "passive"): BoxResult {
  const { colour, symmetric } = relationType(relation.type);
  const ends = [relation.subject, relation.object].map((id) => entities.get(id));
  const [first, second] = voice === "active" ? ends : [...ends].reverse();
  const isDrawn = Object.hasOwn(context.document.relations, relation.id) && !context.document.hidden.includes(relation.id);
  const subgraph: Subgraph = { entities: ends.flatMap((end) => end ?? []), relations: [relation], truncated: false, omitted: { entities: 0, relations: 0, claims: 0, atLeast: false }, missing: [] };
  return {
    key: `relation ${relation.id}`,
    mark: <LineSample colour={colour} modality={relation.modality} direction={symmetric ? "both" : voice === "active" ? "out" : "in"} />,
    title: (
      <>
        <b className="font-semibold">{first?.name}</b> <Verb colour={colour}>{wordsOf(relation.type, relation.modality, voice, first?.collective)}</Verb> <b className="font-semibold">{second?.name}</b>
        <SaidMark modality={relation.modality} />
      </>
    ),
    detail: relationDatesText(relation, relation.conflict.length > 0, messages.dates, locale),
    trailing: (
      <span className="flex items-center gap-2">
        <SourcesPill sources={relation.sources} />
        {isDrawn ? words.onCanvas : !context.readOnly && words.add}
      </span>
    ),
    act: (quietly) => context.readOnly ? context.inspect({ kind: "relation", id: relation.id }) : void context.add(null, subgraph, [relation.id]).then((isAdded) => !quietly && (isAdded || isDrawn) && context.inspect({ kind: "relation", id: relation.id })),
  };
}

/** Phrases that are begun, those of the commonest types in the store first. */
function suggestions({ store }: CommandContext, q: string): BoxResult[] {
  const counts = store.schema && new Map(store.schema.relations.map(({ type, count }) => [type, count]));
  // Until the store has said what it holds, every phrase may be one of it.
  const inStore = (phrase: RelationPhrase) => (counts ? (counts.get(phrase.type.type) ?? 0) : 1);
  return begunPhrases(q)
    .filter(({ phrase }) => inStore(phrase) > 0)
    .sort((a, b) => inStore(b.phrase) - inStore(a.phrase) || a.phrase.words.length - b.phrase.words.length)
    .map(({ left, phrase }) => ({
      key: `phrase ${left} ${phrase.words}`,
      mark: <LineSample colour={phrase.type.colour} direction={phrase.type.symmetric ? "both" : phrase.voice === "active" ? "out" : "in"} />,
      title: (
        <>
          {left} <Verb colour={phrase.type.colour}>{phrase.words}</Verb> <span className="text-ink-3">{phrase.voice === "active" ? words.whatNext : words.whoNext}</span>
        </>
      ),
      trailing: counts && words.claims(inStore(phrase)),
      completes: `${left} ${phrase.words} `.trimStart(),
    }));
}
