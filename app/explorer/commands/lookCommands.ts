import type { Command } from "./command";

/** Where one looks from, and how things are drawn. */
export const lookCommands: readonly Command[] = [
  { id: "fit", keys: ["0"], place: "graph", run: ({ graph }) => graph.current?.fit() },
  { id: "zoomToSelection", keys: ["1"], place: "graph", can: ({ session }) => session.selection.length > 0, run: ({ graph, session }) => graph.current?.fit(session.selection) },
  { id: "zoomIn", keys: ["+", "="], place: "graph", run: ({ graph }) => graph.current?.zoomBy(1.3) },
  { id: "zoomOut", keys: ["-"], place: "graph", run: ({ graph }) => graph.current?.zoomBy(1 / 1.3) },
  { id: "minimap", keys: ["M"], place: "graph", run: ({ graph }) => graph.current?.turn("minimap") },
  { id: "sizeByDegree", changes: true, place: "page", can: ({ document }) => document.sizeBy !== "degree", run: ({ dispatch, document: { captions } }) => dispatch({ do: "appearance", sizeBy: "degree", captions }) },
  { id: "sizeByClaims", changes: true, place: "page", can: ({ document }) => document.sizeBy !== "claims", run: ({ dispatch, document: { captions } }) => dispatch({ do: "appearance", sizeBy: "claims", captions }) },
  {
    id: "removeFilters", changes: true, place: "page", can: ({ document }) => document.filters.length > 0,
    run: ({ dispatch, document: { filterBy } }) => dispatch({ do: "filter", filters: [], filterBy }),
  },
  { id: "focus", keys: ["F"], place: "graph", can: ({ entity }) => entity !== null, run: ({ acts, entity }) => entity !== null && acts.deepen(entity) },
  { id: "unfocus", place: "page", can: ({ session }) => session.focus !== null, run: ({ acts }) => acts.unfocus() },
  { id: "leave", keys: ["Escape"], place: "graph", inBox: false, run: ({ page }) => page.leave() },
];
