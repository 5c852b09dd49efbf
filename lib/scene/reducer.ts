import type { Entity } from "../ontology/records";
import type { Subgraph } from "../ontology/subgraph";
import type { Filter } from "./filters";
import { emptyScene, holds, relationsAmong, type Inspected, type Note, type Point, type Scene, type SceneDocument } from "./scene";

export type Action =
  | { do: "open"; title: string; subgraph: Subgraph; hidden: readonly string[]; positions: Readonly<Record<string, Point>> }
  | { do: "add"; anchor: string | null; subgraph: Subgraph; positions: Readonly<Record<string, Point>> }
  | { do: "collapse"; anchor: string }
  | { do: "reveal" }
  | { do: "remove"; ids: readonly string[] }
  | { do: "hide"; ids: readonly string[] }
  | { do: "hide-others"; ids: readonly string[] }
  | { do: "bring-back"; ids: readonly string[] | null }
  | { do: "filter"; filters: readonly Filter[]; filterBy: SceneDocument["filterBy"] }
  | { do: "appearance"; sizeBy: SceneDocument["sizeBy"]; captions: string | null }
  | { do: "pin"; ids: readonly string[] }
  | { do: "unpin"; ids: readonly string[] }
  | { do: "note"; note: Note }
  | { do: "remove-note"; id: string }
  | { do: "rename"; title: string }
  | { do: "arrange"; layout: string; positions: Readonly<Record<string, Point>> }
  | { do: "move"; positions: Readonly<Record<string, Point>> }
  | { do: "select"; ids: readonly string[] }
  | { do: "inspect"; inspected: Inspected | null };

/** The scene after an action. Pure; returns the same document when nothing that is saved changed. */
export function reduce(scene: Scene, action: Action): Scene {
  switch (action.do) {
    case "open":
      return { document: opened(action), session: { selection: [], inspected: null } };
    case "add":
      return { ...scene, document: added(scene.document, action) };
    case "collapse":
      return without(scene, collapsible(scene.document, action.anchor));
    case "reveal":
      return scene.document.hidden.length === 0 ? scene : { ...scene, document: { ...scene.document, hidden: [] } };
    case "remove":
      return without(scene, action.ids);
    case "hide":
      return hidden(scene, [...scene.document.hiddenEntities, ...action.ids]);
    case "hide-others":
      return hidden(scene, Object.keys(scene.document.entities).filter((id) => !action.ids.includes(id)));
    case "bring-back":
      return hidden(scene, action.ids === null ? [] : scene.document.hiddenEntities.filter((id) => !action.ids?.includes(id)));
    case "filter":
      return edit(scene, { filters: action.filters, filterBy: action.filterBy });
    case "appearance":
      return edit(scene, { sizeBy: action.sizeBy, captions: action.captions });
    case "pin":
      return edit(scene, { pinned: [...new Set([...scene.document.pinned, ...action.ids])] });
    case "unpin":
      return edit(scene, { pinned: scene.document.pinned.filter((id) => !action.ids.includes(id)) });
    case "note":
      return edit(scene, { notes: [...scene.document.notes.filter((note) => note.id !== action.note.id), action.note] });
    case "remove-note":
      return edit(scene, { notes: scene.document.notes.filter((note) => note.id !== action.id) });
    case "rename":
      return edit(scene, { title: action.title });
    case "arrange":
    case "move":
      return edit(scene, { positions: { ...scene.document.positions, ...action.positions } });
    case "select":
      return { ...scene, session: { ...scene.session, selection: action.ids } };
    case "inspect":
      return { ...scene, session: { selection: selectionOf(action.inspected, scene.session.selection), inspected: action.inspected } };
  }
}

const edit = (scene: Scene, changes: Partial<SceneDocument>): Scene => ({ ...scene, document: { ...scene.document, ...changes } });

/** What is hidden can't stay selected: the reader would act on what isn't in sight. */
function hidden(scene: Scene, ids: readonly string[]): Scene {
  const gone = new Set(ids);
  const selection = scene.session.selection.filter((id) => !gone.has(id));
  return { document: { ...scene.document, hiddenEntities: [...gone] }, session: { ...scene.session, selection } };
}

function selectionOf(inspected: Inspected | null, before: readonly string[]): readonly string[] {
  if (!inspected) return [];
  return inspected.kind === "source" ? before : [inspected.id];
}

const byId = (entities: readonly Entity[]) => Object.fromEntries(entities.map((entity) => [entity.id, entity]));

function opened({ title, subgraph, hidden, positions }: Extract<Action, { do: "open" }>): SceneDocument {
  const entities = byId(subgraph.entities);
  return { ...emptyScene.document, title, entities, relations: relationsAmong(entities, subgraph.relations), hidden, positions };
}

function added(document: SceneDocument, { anchor, subgraph, positions }: Extract<Action, { do: "add" }>): SceneDocument {
  const fresh = subgraph.entities.filter((entity) => !holds(document.entities, entity.id));
  const entities = { ...document.entities, ...byId(subgraph.entities) };
  const relations = relationsAmong(entities, subgraph.relations);
  if (fresh.length === 0 && Object.keys(relations).every((id) => holds(document.relations, id))) return document;
  const expansions = anchor !== null && fresh.length > 0 ? [...document.expansions, { anchor, entities: fresh.map((entity) => entity.id) }] : document.expansions;
  return {
    ...document,
    entities,
    relations: { ...document.relations, ...relations },
    positions: { ...positions, ...document.positions },
    expansions,
  };
}

/** The entities that expansions of `anchor` added and that nothing has been expanded from since. */
export function collapsible(document: SceneDocument, anchor: string): string[] {
  const anchors = new Set(document.expansions.map((expansion) => expansion.anchor).filter((id) => id !== anchor));
  const brought = document.expansions.filter((expansion) => expansion.anchor === anchor).flatMap((expansion) => expansion.entities);
  return [...new Set(brought)].filter((id) => holds(document.entities, id) && !anchors.has(id));
}

function without(scene: Scene, ids: readonly string[]): Scene {
  const gone = new Set(ids.filter((id) => holds(scene.document.entities, id)));
  if (gone.size === 0) return scene;
  const keep = <Value>(record: Readonly<Record<string, Value>>) => Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
  const document = scene.document;
  const entities = keep(document.entities);
  const inspected = scene.session.inspected;
  return {
    document: {
      ...document,
      entities,
      relations: relationsAmong(entities, Object.values(document.relations)),
      positions: keep(document.positions),
      hiddenEntities: document.hiddenEntities.filter((id) => !gone.has(id)),
      pinned: document.pinned.filter((id) => !gone.has(id)),
      expansions: document.expansions
        .map(({ anchor, entities: brought }) => ({ anchor, entities: brought.filter((id) => !gone.has(id)) }))
        .filter((expansion) => expansion.entities.length > 0 && !gone.has(expansion.anchor)),
    },
    session: {
      selection: scene.session.selection.filter((id) => !gone.has(id)),
      inspected: inspected?.kind === "entity" && gone.has(inspected.id) ? null : inspected,
    },
  };
}
