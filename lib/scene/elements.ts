import { patternOf, radiusOf, strokeOf, type Head } from "./appearance";
import type { Kind } from "../ontology/kinds";
import type { Modality } from "../ontology/modality";
import type { ColourRole } from "../ontology/relationTypeRow";
import { phrase, relationType } from "../ontology/relationTypes";
import type { Relation } from "../ontology/subgraph";
import type { Entity, Name } from "../ontology/records";
import { captionsApart } from "./captionsApart";
import { degreesOf } from "./components";
import { visible, type Visible } from "./visible";
import { notShown, own, type Point, type SceneDocument } from "./scene";

/** One entity as the canvas draws it. Sizes in px at zoom 1. */
export interface NodeElement {
  id: string;
  kind: Kind;
  name: string;
  unnamed: boolean;
  collective: boolean;
  radius: number;
  degree: number;
  /** Entities in the store that it is related to and the scene doesn't show. */
  notShown: number;
  position: Point;
  pinned: boolean;
  /** Whether the reader has a note on it. */
  noted: boolean;
  /** Left out by a filter, and the reader wants that faded and not removed. */
  filtered: boolean;
}

/** One relation as the canvas draws it. */
export interface EdgeElement {
  id: string;
  source: string;
  target: string;
  colour: ColourRole;
  width: number;
  head: Head;
  headAtBothEnds: boolean;
  pattern: readonly number[];
  modality: Modality;
  /** Its relation type. */
  type: string;
  verb: string;
  sources: number;
  disagree: boolean;
  first: string | null;
  last: string | null;
  filtered: boolean;
  /** The relation it belongs to: itself, unless it is the arc of one claim. */
  relation: string;
  /** Whether the reader has a note on the relation. */
  noted: boolean;
  /** Publisher of the claim that it is the arc of; null for a folded relation. */
  publisher: string | null;
}

/** One claim of a relation that is opened on the canvas. */
export interface OpenedClaim {
  id: string;
  modality: Modality;
  /** EDTF. */
  date: string | null;
  publisher: string;
}

/** Three arrows between one pair are drawn; from the fourth on the weakest yield to "+n more". */
export const arrowsPerPair = 3;

export interface Elements {
  nodes: NodeElement[];
  edges: EdgeElement[];
  /** Per pair of entities: relations that are in the scene but not drawn, and the drawn edge that says so. */
  more: { edge: string; relations: string[] }[];
}

const strength: readonly ColourRole[] = ["tie", "verbal-cooperation", "verbal-conflict", "material-cooperation", "material-conflict"];

/**
 * What of a scene is drawn: what is in sight, and what filters leave out where the reader wants that faded. `totals`:
 * number of neighbours in the store by entity id, as far as known; `chosen`: ids that must be among the arrows of their pair;
 * `opened`: claims by the id of a relation that is drawn as one arc a claim.
 */
export function elements(
  document: SceneDocument,
  totals: Readonly<Record<string, number>>,
  chosen: readonly string[],
  inSight: Visible = visible(document),
  opened: Readonly<Record<string, readonly OpenedClaim[]>> = {},
): Elements {
  const isFiltered = ({ id }: { id: string }) => filteredOut(inSight, id);
  const drawnToo = <Item extends { id: string }>(record: Readonly<Record<string, Item>>) => (document.filterBy === "fading" ? Object.values(record).filter(isFiltered) : []);
  const degree = degreesOf(inSight.relations);
  const weight = document.sizeBy === "claims" ? claimsOf(inSight.relations) : degree;
  const pinned = new Set(document.pinned);
  const noted = new Set(document.notes.map((note) => note.on));
  const entities = [...inSight.entities, ...drawnToo(document.entities)];
  const captions = new Map(entities.map((entity) => [entity.id, captionOf(entity, document.captions)]));
  const apart = captionsApart(entities, captions);
  const nodes = entities.map((entity) => ({
    id: entity.id,
    kind: entity.kind,
    name: apart.get(entity.id) ?? captions.get(entity.id) ?? entity.name,
    unnamed: entity.unnamed ?? false,
    collective: entity.collective ?? false,
    radius: radiusOf(entity.kind, weight.get(entity.id) ?? 0),
    degree: degree.get(entity.id) ?? 0,
    notShown: notShown(document, entity.id, own(totals, entity.id)),
    position: own(document.positions, entity.id) ?? { x: 0, y: 0 },
    pinned: pinned.has(entity.id),
    noted: noted.has(entity.id),
    filtered: isFiltered(entity),
  }));
  const places = new Set(nodes.map((node) => node.id));
  const faded = drawnToo(document.relations).filter(({ subject, object }) => places.has(subject) && places.has(object));
  const { edges, more } = drawn([...inSight.relations, ...faded], new Set([...chosen, ...Object.keys(opened)]), (relation) => ({ filtered: isFiltered(relation), noted: noted.has(relation.id), several: own(document.entities, relation.subject)?.collective ?? false }));
  return { nodes, edges: edges.flatMap((folded) => arcs(folded, own(opened, folded.id) ?? [])), more };
}

/** Whether a filter is what keeps it out of sight: its own, or that of one of its ends. */
function filteredOut(inSight: Visible, id: string): boolean {
  const why = inSight.hiddenBy.get(id);
  if (why?.reason === "end") return filteredOut(inSight, why.id);
  return why?.reason === "filter";
}

/** Number of claims of every entity among these relations. */
function claimsOf(relations: readonly Relation[]): Map<string, number> {
  const claims = new Map<string, number>();
  for (const { subject, object, count } of relations) {
    for (const end of new Set([subject, object])) claims.set(end, (claims.get(end) ?? 0) + count);
  }
  return claims;
}

const longestCaption = 26;

function spellingIn(entity: Entity, captions: string): string | undefined {
  if (scriptOf({ value: entity.name }) === captions) return undefined;
  const fits = (name: Name) => (captions === "source" ? name.source !== undefined : captions.length === 4 ? scriptOf(name) === captions : name.language === captions);
  return entity.names.find(fits)?.value;
}

/** The script of a spelling: as it says, else the one of its first letter, of those that names are told in. */
export function scriptOf({ value, script }: Pick<Name, "value" | "script">): string | undefined {
  if (script !== undefined) return script;
  const letter = /\p{L}/u.exec(value)?.[0] ?? "";
  return ["Latn", "Cyrl"].find((code) => new RegExp(`\\p{Script=${code}}`, "u").test(letter));
}

/**
 * What stands beside an entity: its name, or its short form where the name is long and a source uses one; in the script,
 * the language or the spelling of a source that `captions` of a scene asks for, where it has one.
 */
export function captionOf(entity: Entity, captions: string | null = null): string {
  const asked = captions === null ? undefined : spellingIn(entity, captions);
  if (asked !== undefined) return asked;
  if (entity.name.length <= longestCaption) return entity.name;
  const short = entity.names.find((name) => name.kind === "short" && name.value.length <= longestCaption);
  return short?.value ?? entity.name;
}

/** `several`: whether more than one acts, so that the verb is theirs. */
type Marks = Pick<EdgeElement, "filtered" | "noted"> & { several: boolean };

function drawn(relations: readonly Relation[], chosen: ReadonlySet<string>, marksOf: (relation: Relation) => Marks): Pick<Elements, "edges" | "more"> {
  const pairs = new Map<string, Relation[]>();
  for (const relation of relations) {
    const pair = [relation.subject, relation.object].sort().join("\n");
    const existing = pairs.get(pair);
    if (existing) existing.push(relation);
    else pairs.set(pair, [relation]);
  }
  const edges: EdgeElement[] = [];
  const more: Elements["more"] = [];
  for (const pair of pairs.values()) {
    const ranked = [...pair].sort((a, b) => rank(b, chosen) - rank(a, chosen) || b.count - a.count || (a.id < b.id ? -1 : 1));
    const shown = ranked.slice(0, arrowsPerPair);
    edges.push(...shown.map((relation) => edge(relation, marksOf(relation))));
    const last = shown.at(-1);
    if (last && ranked.length > arrowsPerPair) more.push({ edge: last.id, relations: ranked.slice(arrowsPerPair).map((relation) => relation.id) });
  }
  return { edges, more };
}

function rank(relation: Relation, chosen: ReadonlySet<string>): number {
  return (chosen.has(relation.id) ? 100 : 0) + (relation.conflict.length > 0 ? 10 : 0) + strength.indexOf(relationType(relation.type).colour);
}

function edge(relation: Relation, { several, ...marks }: Marks): EdgeElement {
  const type = relationType(relation.type);
  return {
    id: relation.id,
    source: relation.subject,
    target: relation.object,
    colour: type.colour,
    ...strokeOf[type.colour],
    headAtBothEnds: type.symmetric,
    pattern: patternOf[relation.modality],
    modality: relation.modality,
    type: relation.type,
    verb: phrase(relation.type, relation.modality, "active", several).replace(/^(is|was|are) (an? )?/, ""),
    sources: relation.sources,
    disagree: relation.conflict.length > 0,
    first: relation.first,
    last: relation.last,
    ...marks,
    relation: relation.id,
    publisher: null,
  };
}

/** One arc a claim; the folded arrow where none are known. */
function arcs(folded: EdgeElement, claims: readonly OpenedClaim[]): EdgeElement[] {
  if (claims.length === 0) return [folded];
  return claims.map(({ id, modality, date, publisher }) => ({
    ...folded,
    // Ids of relations never have a fourth part.
    id: `${folded.id}~${encodeURIComponent(id)}`,
    modality,
    pattern: patternOf[modality],
    sources: 1,
    disagree: false,
    first: date,
    last: date,
    publisher,
  }));
}
