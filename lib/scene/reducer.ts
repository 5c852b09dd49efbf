import type { Entity } from "../ontology/records";
import type { Subgraph } from "../ontology/subgraph";
import { holds, relationsAmong, type Inspected, type Point, type Scene, type SceneDocument } from "./scene";

export type Action =
  | { do: "open"; title: string; subgraph: Subgraph; hidden: readonly string[]; positions: Readonly<Record<string, Point>> }
  | { do: "add"; anchor: string | null; subgraph: Subgraph; positions: Readonly<Record<string, Point>> }
  | { do: "collapse"; anchor: string }
  | { do: "reveal" }
  | { do: "remove"; ids: readonly string[] }
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
    case "move":
      return { ...scene, document: { ...scene.document, positions: { ...scene.document.positions, ...action.positions } } };
    case "select":
      return { ...scene, session: { ...scene.session, selection: action.ids } };
    case "inspect":
      return { ...scene, session: { selection: selectionOf(action.inspected, scene.session.selection), inspected: action.inspected } };
  }
}

function selectionOf(inspected: Inspected | null, before: readonly string[]): readonly string[] {
  if (!inspected) return [];
  return inspected.kind === "source" ? before : [inspected.id];
}

const byId = (entities: readonly Entity[]) => Object.fromEntries(entities.map((entity) => [entity.id, entity]));

function opened({ title, subgraph, hidden, positions }: Extract<Action, { do: "open" }>): SceneDocument {
  const entities = byId(subgraph.entities);
  return { title, entities, relations: relationsAmong(entities, subgraph.relations), hidden, positions, expansions: [] };
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
