import type { Entity } from "../ontology/records";
import type { Relation, Subgraph } from "../ontology/subgraph";
import type { Filter } from "./filters";

/** A place on the plate in canvas units (px at zoom 1), y downwards. */
export interface Point {
  x: number;
  y: number;
}

/** What one expansion brought in, so that it can be taken back. */
export interface Expansion {
  anchor: string;
  entities: readonly string[];
}

/** What is undone, saved and shared. Never mutated: history compares it by reference. */
export interface SceneDocument {
  title: string;
  entities: Readonly<Record<string, Entity>>;
  relations: Readonly<Record<string, Relation>>;
  /** Ids of relations among the entities that aren't drawn until the reader asks for them. */
  hidden: readonly string[];
  /** Ids of entities that the reader hid; they stay in the scene. */
  hiddenEntities: readonly string[];
  positions: Readonly<Record<string, Point>>;
  /** Ids of entities that a layout must not move. */
  pinned: readonly string[];
  expansions: readonly Expansion[];
  /** All must hold; `filterBy` says whether what they leave out is faded or removed. */
  filters: readonly Filter[];
  filterBy: "removing" | "fading";
  sizeBy: "degree" | "claims";
  /**
   * What captions are in where an entity has such a spelling: a script (ISO 15924 code), a language (two or three letters of
   * BCP 47), or "source" for as the sources spell it; null for the usual name.
   */
  captions: string | null;
  notes: readonly Note[];
  /** What the scene showed when it was saved and the store no longer has: kept with its place until the reader drops it. */
  gone: readonly GoneEntity[];
}

/** An entity of a saved scene that the store no longer has. */
export interface GoneEntity {
  id: string;
  pinned: boolean;
  hidden: boolean;
}

/** What a reader set in a scene beside what it shows and where, and which expansion brought what, so that it can still be collapsed. */
export type SceneSettings = Pick<SceneDocument, "filters" | "filterBy" | "sizeBy" | "captions" | "hiddenEntities" | "pinned" | "expansions" | "notes">;

/** A reader's own words on something of the scene. */
export interface Note {
  id: string;
  /** Id of an entity or a relation; null for the whole canvas. */
  on: string | null;
  text: string;
  author: string;
  /** ISO 8601 day. */
  date: string;
  /** Where a note on the canvas begins: its upper left corner. */
  at?: Point;
}

/** What the inspector is open at. */
export type Inspected =
  | { kind: "entity"; id: string }
  | { kind: "relation"; id: string }
  | { kind: "source"; id: string }
  | { kind: "claim"; id: string }
  /** A note of the reader's. */
  | { kind: "note"; id: string }
  /** `id` says between whom: see `pathsId`. */
  | { kind: "paths"; id: string };

/** An entity that the reader looks at with all within `depth` relations of it; the rest fades. */
export interface Focus {
  id: string;
  depth: number;
}

/** The ends of the paths that the reader asks for: entity ids. */
export interface PathEnds {
  from: string | null;
  to: string | null;
}

/** What is neither undone nor saved. */
export interface SceneSession {
  /** Ids of entities and relations, in the order they were chosen. */
  selection: readonly string[];
  inspected: Inspected | null;
  focus: Focus | null;
  /** Ids of the relations that are drawn as one arc a claim. */
  opened: readonly string[];
  /** As last chosen; they stay while the inspector is open at something else. */
  pathEnds: PathEnds;
  /** Ids of what a list that the reader steps through is at; the rest fades. */
  highlight: readonly string[] | null;
}

export interface Scene {
  document: SceneDocument;
  session: SceneSession;
}

export const emptySession: SceneSession = { selection: [], inspected: null, focus: null, opened: [], pathEnds: { from: null, to: null }, highlight: null };

export const emptyScene: Scene = {
  document: {
    title: "",
    entities: {},
    relations: {},
    hidden: [],
    hiddenEntities: [],
    positions: {},
    pinned: [],
    expansions: [],
    filters: [],
    filterBy: "removing",
    sizeBy: "degree",
    captions: null,
    notes: [],
    gone: [],
  },
  session: emptySession,
};

/** The session without what the document doesn't hold. */
export function sessionIn(document: SceneDocument, session: SceneSession): SceneSession {
  const isShown = (id: string) => holds(document.entities, id) || holds(document.relations, id);
  return {
    ...session,
    selection: session.selection.filter(isShown),
    inspected: session.inspected?.kind === "entity" && !isShown(session.inspected.id) ? null : session.inspected,
    focus: session.focus && isShown(session.focus.id) ? session.focus : null,
    opened: session.opened.filter(isShown),
  };
}

/** Whether a record holds that id itself: ids are any text, "constructor" too. */
export function holds(record: Readonly<Record<string, unknown>>, id: string): boolean {
  return Object.hasOwn(record, id);
}

/** What a record holds under that id itself. */
export function own<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return holds(record, id) ? record[id] : undefined;
}

/** Of every set of relations that a scene has had: who shares one with whom. Made once, since every entity of the scene asks. */
const neighboursAmong = new WeakMap<SceneDocument["relations"], ReadonlyMap<string, ReadonlySet<string>>>();

/** Ids of the entities that share a relation with `id` in the document. */
export function neighboursShown({ relations }: SceneDocument, id: string): ReadonlySet<string> {
  const known = neighboursAmong.get(relations) ?? neighbours(Object.values(relations));
  neighboursAmong.set(relations, known);
  return known.get(id) ?? new Set();
}

function neighbours(relations: readonly Relation[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, other: string) => void (found.get(id)?.add(other) ?? found.set(id, new Set([other])));
  for (const { subject, object } of relations) {
    if (subject === object) continue;
    add(subject, object);
    add(object, subject);
  }
  return found;
}

/** The relations of a subgraph whose ends are both in `entities`, by id. */
export function relationsAmong(entities: Readonly<Record<string, Entity>>, relations: Subgraph["relations"]): Record<string, Relation> {
  return Object.fromEntries(relations.filter((relation) => holds(entities, relation.subject) && holds(entities, relation.object)).map((relation) => [relation.id, relation]));
}

/** How many entities an entity has in the store that the scene doesn't show; `total` is its number of neighbours there. */
export function notShown(document: SceneDocument, id: string, total: number | undefined): number {
  return total === undefined ? 0 : Math.max(0, total - neighboursShown(document, id).size);
}
