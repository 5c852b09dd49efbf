import type { HistoryAction } from "../../lib/scene/history";
import type { Settings } from "../../lib/layout/parameters";
import { nothingOmitted } from "../../lib/ontology/nothingOmitted";
import type { Entity } from "../../lib/ontology/records";
import type { Relation, Subgraph } from "../../lib/ontology/subgraph";
import { holds, own, type Expansion, type SceneDocument } from "../../lib/scene/scene";
import { api, type NeighborsAsk } from "./api";
import { readExpansion, readTies, type Growth } from "./growScene";
import { layoutGraph } from "./layoutGraph";
import { messages } from "./messages";
import { growthMessages as words } from "./messages/growth";
import { arrange } from "./placement";
import { whileReading } from "./readings";
import { requireRoom } from "./sceneRoom";

/** The scene that is to change: what was asked for in another that was open before changes nothing. */
export interface Growing {
  document: () => SceneDocument;
  openKey: () => string;
  dispatch: (action: HistoryAction) => void;
  announce: (text: string) => void;
  /** Something was added, so that the scene isn't empty any more. */
  onAdded: () => void;
}

/** What is placed anew: only `ids` of it where given; those that are pinned never. */
export interface Arranging {
  entities: readonly Entity[];
  relations: readonly Relation[];
  ids?: readonly string[];
  settings?: Settings;
}

const nothing: Subgraph = { entities: [], relations: [], truncated: false, omitted: nothingOmitted, missing: [] };

/** Adds a subgraph to the scene. Resolves to whether it did. Rejects with SceneFull, and with LayoutStopped. */
export async function add(scene: Growing, anchor: string | null, subgraph: Subgraph, reveal: readonly string[] = [], unrevealed: readonly string[] = [], expansions?: readonly Expansion[]): Promise<boolean> {
  const [before, of] = [scene.document(), scene.openKey()];
  const fresh = subgraph.entities.filter((entity) => !holds(before.entities, entity.id));
  requireRoom(fresh.length, Object.keys(before.entities));
  const entities = [...Object.values(before.entities), ...fresh];
  const relations = [...Object.values(before.relations), ...subgraph.relations];
  const positions = fresh.length > 0 ? await arrange("force", layoutGraph(entities, relations, before.positions, { captions: before.captions })) : {};
  if (scene.openKey() !== of) return false;
  scene.dispatch({ do: "add", anchor, subgraph, positions, reveal, unrevealed, expansions });
  scene.onAdded();
  scene.announce(fresh.length > 0 ? words.added(fresh.length, new Set(subgraph.relations.map((relation) => relation.id)).size - unrevealed.length) : messages.announce.nothingNew);
  return true;
}

/** Shows a subgraph instead of the scene, as one step. Resolves to whether it does. Rejects as `add` does. */
export async function replace(scene: Growing, title: string, subgraph: Subgraph): Promise<boolean> {
  const of = scene.openKey();
  requireRoom(subgraph.entities.length, []);
  const positions = await arrange("force", layoutGraph(subgraph.entities, subgraph.relations, {}));
  if (scene.openKey() !== of) return false;
  scene.dispatch({ do: "replace", title, subgraph, positions });
  return true;
}

/** Adds the neighbours that were asked for. Resolves to whether it did. Rejects as `add` does, and with AnswerError. */
export function expand(scene: Growing, question: NeighborsAsk): Promise<boolean> {
  return grow(scene, (shown) => readExpansion(question, shown), question.ids.length === 1 ? (question.ids[0] ?? null) : null);
}

/** Adds entities that aren't shown yet, with their relations to what is. Resolves to whether it did. Rejects as `expand` does. */
export async function addEntities(scene: Growing, entities: readonly Entity[]): Promise<boolean> {
  const fresh = entities.filter((entity) => !holds(scene.document().entities, entity.id));
  return fresh.length > 0 && grow(scene, (shown) => readTies(fresh, shown), null);
}

async function grow(scene: Growing, read: (shown: readonly string[]) => Promise<Growth>, anchor: string | null): Promise<boolean> {
  const of = scene.openKey();
  const { subgraph, unrevealed, expansions } = await whileReading(read(Object.keys(scene.document().entities)));
  return scene.openKey() === of && add(scene, anchor, subgraph, [], unrevealed, expansions);
}

/** Draws the relations among these entities, or among all that are shown. Resolves to whether the scene is still that one. Rejects with AnswerError. */
export async function revealAmong(scene: Growing, among: readonly string[] | null): Promise<boolean> {
  const of = scene.openKey();
  const { relations } = await whileReading(api.between([...(among ?? Object.keys(scene.document().entities))]));
  if (scene.openKey() !== of) return false;
  const { relations: known, hidden } = scene.document();
  const fresh = relations.filter(({ id }) => !holds(known, id) || hidden.includes(id));
  if (fresh.length > 0) scene.dispatch({ do: "add", anchor: null, subgraph: { ...nothing, relations: fresh }, positions: {}, reveal: fresh.map(({ id }) => id) });
  scene.announce(fresh.length > 0 ? words.revealed(fresh.length) : words.allRevealed);
  return true;
}

/** Places what is shown anew. Resolves to whether the scene is still that one. Rejects with LayoutStopped. */
export async function arrangeScene(scene: Growing, layout: string, { entities, relations, ids, settings }: Arranging): Promise<boolean> {
  const of = scene.openKey();
  const { positions, pinned, captions } = scene.document();
  const moving = new Set((ids ?? entities.map((entity) => entity.id)).filter((id) => !pinned.includes(id)));
  const fixed = Object.fromEntries(entities.flatMap(({ id }) => (moving.has(id) || !holds(positions, id) ? [] : [[id, positions[id] ?? { x: 0, y: 0 }]])));
  const placed = await arrange(layout, layoutGraph(entities, relations, fixed, { now: positions, captions }), settings);
  if (scene.openKey() !== of) return false;
  // What was taken off or pinned while the layout ran stays as it is.
  const now = scene.document();
  const kept = Object.entries(placed).filter(([id]) => holds(now.entities, id) && !holds(fixed, id) && !now.pinned.includes(id));
  const differ = kept.some(([id, { x, y }]) => own(now.positions, id)?.x !== x || own(now.positions, id)?.y !== y);
  if (differ) scene.dispatch({ do: "arrange", layout, positions: Object.fromEntries(kept) });
  scene.announce(differ ? words.placed(kept.length) : words.alreadySo);
  return true;
}
