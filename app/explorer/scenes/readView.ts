import type { Subgraph } from "../../../lib/ontology/subgraph";
import { holds, type Point, type SceneSettings } from "../../../lib/scene/scene";
import type { SavedScene } from "../../../lib/scene/sceneFile";
import { among, totalsOf } from "./readAmong";

/** A scene that is to be opened. */
export interface SceneToOpen {
  /** Tells it from every other; see `History`. */
  key: string;
  /** Null: the best connected of the store. */
  saved: SavedScene | null;
  /** The view that nobody asked for by name: where the store has less than half of it, its best connected are shown. */
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

/** Reads what a scene shows. Ids that the store doesn't have are left out of the subgraph; their places stay. Rejects with AnswerError. */
export async function readView({ saved, isOpening }: SceneToOpen): Promise<View> {
  if (!saved) return (await import("./bestConnected")).bestConnected();
  const ids = Object.keys(saved.positions);
  const counted = await totalsOf(ids).catch(() => null);
  // Without counts the page has no badges at first, and a scene of which nothing is left is refused.
  const totals = counted ?? {};
  const known = counted ? ids.filter((id) => holds(totals, id)) : ids;
  // Of a store with other data a few states are likely to be in it, too.
  if (isOpening && known.length * 2 < ids.length) return (await import("./bestConnected")).bestConnected();
  const subgraph = await among(known);
  const hidden = new Set([...subgraph.relations.filter(saved.isHidden).map((relation) => relation.id), ...(saved.hiddenRelations ?? [])]);
  return { title: saved.title, subgraph, hidden: [...hidden], positions: saved.positions, settings: saved.settings, totals };
}
