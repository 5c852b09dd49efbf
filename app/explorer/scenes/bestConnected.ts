import type { Subgraph } from "../../../lib/ontology/subgraph";
import type { Point } from "../../../lib/scene/scene";
import { api } from "../api";
import { messages } from "../messages";
import { layoutGraph } from "../layoutGraph";
import { arrange, LayoutStopped } from "../placement";
import { among, totalsOf } from "./readAmong";

/** How many entities the view of a store without an opening scene begins with. */
const beginWith = 14;

/** The best connected entities of the store, as a view that nobody has laid out. Rejects with AnswerError. */
export async function bestConnected() {
  const { ids } = await api.opening(beginWith);
  const [totals, subgraph] = await Promise.all([totalsOf(ids).catch(() => ({})), among(ids)]);
  const title = ids.length > 0 ? messages.box.begin : messages.scene.untitled;
  return { title, subgraph, hidden: [], positions: ids.length > 0 ? await firstPlaces(subgraph) : {}, totals };
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
