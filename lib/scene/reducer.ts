import type { Entity } from "../ontology/records";
import type { Subgraph } from "../ontology/subgraph";
import type { Filter } from "./filters";
import { pathEndsOf } from "./pathsId";
import { emptyScene, emptySession, holds, own, relationsAmong, sessionIn, type Expansion, type Focus, type Inspected, type Note, type Point, type Scene, type SceneDocument, type SceneSession, type SceneSettings } from "./scene";

export type Action =
  /** `key` tells one opened scene from another: see `History`. */
  | { do: "open"; key?: string; title: string; subgraph: Subgraph; hidden: readonly string[]; positions: Readonly<Record<string, Point>>; settings?: SceneSettings }
  /**
   * `reveal`: relations that were asked for by themselves, and are drawn from now on where they weren't; `unrevealed`: relations
   * that nobody asked for, which are in the scene but not drawn until somebody does; `expansions`: which entity brought which
   * others, where it isn't `anchor` that brought them all.
   */
  | {
      do: "add"; anchor: string | null; subgraph: Subgraph; positions: Readonly<Record<string, Point>>;
      reveal?: readonly string[]; unrevealed?: readonly string[]; expansions?: readonly Expansion[];
    }
  /** Everything that is shown gives way to a subgraph; what is set of the scene is as at first, since filters were made for what was there. */
  | { do: "replace"; title: string; subgraph: Subgraph; positions: Readonly<Record<string, Point>> }
  | { do: "collapse"; anchor: string }
  /** Draws relations that weren't asked for before: all, or only these. */
  | { do: "reveal"; ids?: readonly string[] }
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
  | { do: "drop-gone"; ids: readonly string[] }
  | { do: "rename"; title: string }
  | { do: "arrange"; layout: string; positions: Readonly<Record<string, Point>> }
  /** `run`: moves with the same that follow each other are one step, as of a key that is pressed again and again. */
  | { do: "move"; positions: Readonly<Record<string, Point>>; run?: string }
  | { do: "select"; ids: readonly string[] }
  | { do: "focus"; focus: Focus | null }
  | { do: "open-claims"; id: string }
  | { do: "fold-claims"; ids: readonly string[] }
  | { do: "highlight"; ids: readonly string[] | null }
  | { do: "inspect"; inspected: Inspected | null };

/** The scene after an action. Pure; returns the same document when nothing that is saved changed. */
export function reduce(scene: Scene, action: Action): Scene {
  switch (action.do) {
    case "open":
      return { document: opened(action), session: emptySession };
    case "add":
      return { ...scene, document: added(scene.document, action) };
    case "replace":
      return { document: opened({ ...action, do: "open", hidden: [] }), session: emptySession };
    case "collapse":
      return without(scene, collapsible(scene.document, action.anchor));
    case "reveal":
      return revealed(scene, action.ids ?? scene.document.hidden);
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
    case "drop-gone":
      return edit(scene, { gone: scene.document.gone.filter(({ id }) => !action.ids.includes(id)) });
    case "rename":
      return edit(scene, { title: action.title });
    case "arrange":
    case "move":
      return edit(scene, { positions: { ...scene.document.positions, ...action.positions } });
    case "select":
      return { ...scene, session: selecting(scene.session, action.ids) };
    case "focus":
      return { ...scene, session: { ...scene.session, focus: action.focus } };
    case "open-claims":
      return { ...scene, session: { ...scene.session, opened: [...new Set([...scene.session.opened, action.id])] } };
    case "fold-claims":
      return { ...scene, session: { ...scene.session, opened: scene.session.opened.filter((id) => !action.ids.includes(id)) } };
    case "highlight":
      return { ...scene, session: { ...scene.session, highlight: action.ids } };
    case "inspect":
      return { ...scene, session: inspecting(scene.session, action.inspected) };
  }
}

/** Where several are selected the inspector is at all of them. */
function selecting(session: SceneSession, ids: readonly string[]): SceneSession {
  return ids.length > 1 ? { ...session, selection: ids, inspected: null, highlight: null } : { ...session, selection: ids };
}

function inspecting(session: SceneSession, inspected: Inspected | null): SceneSession {
  const selection = selectionOf(inspected, session.selection);
  if (inspected?.kind !== "paths") return { ...session, selection, inspected, highlight: null };
  return { ...session, selection, inspected, pathEnds: pathEndsOf(inspected.id) };
}

const edit = (scene: Scene, changes: Partial<SceneDocument>): Scene => ({ ...scene, document: { ...scene.document, ...changes } });

/** What is hidden can't stay selected: the reader would act on what isn't in sight. */
function hidden(scene: Scene, ids: readonly string[]): Scene {
  const gone = new Set(ids);
  const { selection, focus } = scene.session;
  const session = { ...scene.session, selection: selection.filter((id) => !gone.has(id)), focus: focus && gone.has(focus.id) ? null : focus };
  return { document: { ...scene.document, hiddenEntities: [...gone] }, session };
}

function selectionOf(inspected: Inspected | null, before: readonly string[]): readonly string[] {
  if (!inspected) return [];
  return inspected.kind === "entity" || inspected.kind === "relation" ? [inspected.id] : before;
}

const byId = (entities: readonly Entity[]) => Object.fromEntries(entities.map((entity) => [entity.id, entity]));

function opened({ title, subgraph, hidden, positions, settings = emptyScene.document }: Extract<Action, { do: "open" }>): SceneDocument {
  const entities = byId(subgraph.entities);
  const shown = (ids: readonly string[]) => ids.filter((id) => holds(entities, id));
  const { filters, filterBy, sizeBy, captions, notes } = settings;
  const kept = { filters, filterBy, sizeBy, captions, notes, hiddenEntities: shown(settings.hiddenEntities), pinned: shown(settings.pinned) };
  const expansions = expansionsAmong(entities, settings.expansions);
  const gone = Object.keys(positions)
    .filter((id) => !holds(entities, id))
    .map((id) => ({ id, pinned: settings.pinned.includes(id), hidden: settings.hiddenEntities.includes(id) }));
  return { ...emptyScene.document, ...kept, expansions, title, entities, relations: relationsAmong(entities, subgraph.relations), hidden, positions, gone };
}

function revealed(scene: Scene, ids: readonly string[]): Scene {
  const hidden = scene.document.hidden.filter((id) => !ids.includes(id));
  return hidden.length === scene.document.hidden.length ? scene : edit(scene, { hidden });
}

function added(document: SceneDocument, { anchor, subgraph, positions, reveal = [], unrevealed = [], expansions: given }: Extract<Action, { do: "add" }>): SceneDocument {
  const fresh = subgraph.entities.filter((entity) => !holds(document.entities, entity.id));
  const entities = { ...document.entities, ...byId(subgraph.entities) };
  const relations = relationsAmong(entities, subgraph.relations);
  const fromNow = unrevealed.filter((id) => holds(relations, id) && !holds(document.relations, id));
  const hidden = [...document.hidden.filter((id) => !reveal.includes(id)), ...fromNow];
  const isNew = fresh.length > 0 || document.hidden.some((id) => reveal.includes(id)) || Object.keys(relations).some((id) => !holds(document.relations, id));
  if (!isNew) return document;
  const brought = given ?? (anchor !== null && fresh.length > 0 ? [{ anchor, entities: fresh.map((entity) => entity.id) }] : []);
  return {
    ...document,
    entities,
    relations: { ...document.relations, ...relations },
    hidden,
    positions: { ...positions, ...document.positions },
    gone: document.gone.filter(({ id }) => !holds(entities, id)),
    expansions: [...document.expansions, ...brought],
  };
}

/** The entities that expansions of `anchor` added and that were not used since: expanded, pinned or noted upon. */
export function collapsible(document: SceneDocument, anchor: string): string[] {
  const anchors = new Set(document.expansions.map((expansion) => expansion.anchor).filter((id) => id !== anchor));
  const brought = document.expansions.filter((expansion) => expansion.anchor === anchor).flatMap((expansion) => expansion.entities);
  const noted = document.notes.flatMap(({ on }) => {
    const relation = on === null ? undefined : own(document.relations, on);
    return relation ? [relation.subject, relation.object] : (on ?? []);
  });
  const used = new Set([...anchors, ...document.pinned, ...noted]);
  return [...new Set(brought)].filter((id) => holds(document.entities, id) && !used.has(id));
}

function without(scene: Scene, ids: readonly string[]): Scene {
  const gone = new Set(ids.filter((id) => holds(scene.document.entities, id)));
  if (gone.size === 0) return scene;
  const keep = <Value>(record: Readonly<Record<string, Value>>) => Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
  const entities = keep(scene.document.entities);
  const document = withoutEntities(scene.document, entities, keep, gone);
  const inspected = scene.session.inspected;
  const session = { ...sessionIn(document, scene.session), inspected: inspected?.kind === "entity" && gone.has(inspected.id) ? null : inspected };
  return { document, session };
}

type Keep = <Value>(record: Readonly<Record<string, Value>>) => Record<string, Value>;

function withoutEntities(document: SceneDocument, entities: SceneDocument["entities"], keep: Keep, gone: ReadonlySet<string>): SceneDocument {
  const relations = relationsAmong(entities, Object.values(document.relations));
  return {
    ...document,
    entities,
    relations,
    // What nobody asked for goes with its ends: whoever asks for it later is to see it.
    hidden: document.hidden.filter((id) => holds(relations, id) || !holds(document.relations, id)),
    positions: keep(document.positions),
    hiddenEntities: document.hiddenEntities.filter((id) => !gone.has(id)),
    pinned: document.pinned.filter((id) => !gone.has(id)),
    expansions: expansionsAmong(entities, document.expansions),
  };
}

/** What is left of expansions where only `entities` are in the scene. */
function expansionsAmong(entities: SceneDocument["entities"], expansions: readonly Expansion[]): Expansion[] {
  return expansions
    .map(({ anchor, entities: brought }) => ({ anchor, entities: brought.filter((id) => holds(entities, id)) }))
    .filter((expansion) => expansion.entities.length > 0 && holds(entities, expansion.anchor));
}
