import type { Subgraph } from "../../../lib/ontology/subgraph";
import { holds, type Point, type SceneSettings } from "../../../lib/scene/scene";
import type { SavedScene } from "../../../lib/scene/sceneFile";
import { api } from "../api";
import { messages } from "../messages";
import { arrange, layoutGraph, LayoutStopped } from "../placement";

/** A scene that is to be opened. */
export interface SceneToOpen {
  /** Tells it from every other; see `History`. */
  key: string;
  /** Null: the best connected of the store. */
  saved: SavedScene | null;
  /** The view that nobody asked for by name: where the store has nothing of it, its best connected are shown. */
  isOpening?: boolean;
}

/** What a scene shows, read from the store anew. */
interface View {
  title: string;
  subgraph: Subgraph;
  hidden: string[];
  positions: Record<string, Point>;
  settings?: SceneSettings;
  /** Number of neighbours in the store by entity id. */
  totals: Record<string, number>;
}

/** How many entities the view of a store without an opening scene begins with. */
const beginWith = 14;
/** Ids that the server takes in one question. */
const idsAtOnce = 2000;

const nothing: Subgraph = { entities: [], relations: [], truncated: false, omitted: { entities: 0, relations: 0, claims: 0, atLeast: false }, missing: [] };

/** Reads what a scene shows. Ids that the store doesn't have are left out of the subgraph; their places stay. Rejects with AnswerError. */
export async function readView({ saved, isOpening }: SceneToOpen): Promise<View> {
  if (!saved) return bestConnected();
  const ids = Object.keys(saved.positions);
  const counted = await totalsOf(ids).catch(() => null);
  // Without counts the page has no badges at first, and a scene of which nothing is left is refused.
  const totals = counted ?? {};
  const known = counted ? ids.filter((id) => holds(totals, id)) : ids;
  if (isOpening && known.length === 0) return bestConnected();
  const subgraph = await among(known);
  const hidden = new Set([...subgraph.relations.filter(saved.isHidden).map((relation) => relation.id), ...(saved.hiddenRelations ?? [])]);
  return { title: saved.title, subgraph, hidden: [...hidden], positions: saved.positions, settings: saved.settings, totals };
}

async function bestConnected(): Promise<View> {
  const { ids } = await api.opening(beginWith);
  const [totals, subgraph] = await Promise.all([totalsOf(ids).catch(() => ({})), among(ids)]);
  const title = ids.length > 0 ? messages.box.begin : messages.scene.untitled;
  return { title, subgraph, hidden: [], positions: ids.length > 0 ? await firstPlaces(subgraph) : {}, totals };
}

/** Asked first, since it leaves unknown ids out where other questions refuse them. */
async function totalsOf(ids: readonly string[]): Promise<Record<string, number>> {
  const answers = await Promise.all(chunks(ids, idsAtOnce).map((some) => api.degrees([...some])));
  return Object.fromEntries(answers.flatMap(({ degrees }) => Object.entries(degrees).map(([id, { entities }]) => [id, entities])));
}

/** The relations among any number of entities: every two parts that fit into one question together. */
async function among(ids: readonly string[]): Promise<Subgraph> {
  if (ids.length === 0) return nothing;
  if (ids.length <= idsAtOnce) return api.between([...ids]);
  const parts = chunks(ids, idsAtOnce / 2);
  const entities = new Map<string, Subgraph["entities"][number]>();
  const relations = new Map<string, Subgraph["relations"][number]>();
  for (const [index, part] of parts.entries()) {
    for (const other of parts.slice(index + 1)) {
      const answer = await api.between([...part, ...other]);
      for (const entity of answer.entities) entities.set(entity.id, entity);
      for (const relation of answer.relations) relations.set(relation.id, relation);
    }
  }
  return { ...nothing, entities: [...entities.values()], relations: [...relations.values()] };
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** Places for a view that has none: by force, or in a grid when the reader doesn't want to wait for that. */
async function firstPlaces({ entities, relations }: Subgraph): Promise<Record<string, Point>> {
  const graph = layoutGraph(entities, relations, {});
  try {
    return await arrange("force", graph);
  } catch (error) {
    if (!(error instanceof LayoutStopped)) throw error;
    return arrange("grid", graph);
  }
}
