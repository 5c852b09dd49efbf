import type { Command } from "./command";
import { graphKeysOf } from "./commandKeys";

/** Where one looks from, and how things are drawn. */
export const lookCommands: readonly Command[] = [
  { id: "fit", keys: graphKeysOf.fit, place: "graph", run: ({ graph }) => graph.current?.fit() },
  { id: "zoomToSelection", keys: graphKeysOf.zoomToSelection, place: "graph", can: ({ session }) => session.selection.length > 0, run: ({ graph, session }) => graph.current?.fit(session.selection) },
  { id: "zoomIn", keys: graphKeysOf.zoomIn, place: "graph", run: ({ graph }) => graph.current?.zoomBy(1.3) },
  { id: "zoomOut", keys: graphKeysOf.zoomOut, place: "graph", run: ({ graph }) => graph.current?.zoomBy(1 / 1.3) },
  { id: "minimap", keys: graphKeysOf.minimap, place: "graph", run: ({ graph }) => graph.current?.turn("minimap") },
  { id: "sizeByDegree", changes: true, place: "page", can: ({ document }) => document.sizeBy !== "degree", run: ({ dispatch, document: { captions } }) => dispatch({ do: "appearance", sizeBy: "degree", captions }) },
  { id: "sizeByClaims", changes: true, place: "page", can: ({ document }) => document.sizeBy !== "claims", run: ({ dispatch, document: { captions } }) => dispatch({ do: "appearance", sizeBy: "claims", captions }) },
  {
    id: "removeFilters", changes: true, place: "page", can: ({ document }) => document.filters.length > 0,
    run: ({ dispatch, document: { filterBy } }) => dispatch({ do: "filter", filters: [], filterBy }),
  },
  { id: "focus", keys: graphKeysOf.focus, place: "graph", can: ({ entity }) => entity !== null, run: ({ acts, entity }) => entity !== null && acts.deepen(entity) },
  { id: "unfocus", place: "page", can: ({ session }) => session.focus !== null, run: ({ acts }) => acts.unfocus() },
  { id: "leave", keys: graphKeysOf.leave, place: "graph", inBox: false, run: ({ page }) => page.leave() },
];
