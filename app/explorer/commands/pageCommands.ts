import { printPage } from "../printing";
import type { Command } from "./command";
import { pageKeysOf } from "./commandKeys";

/** What works on the page as a whole. */
export const pageCommands: readonly Command[] = [
  { id: "search", keys: pageKeysOf.search, place: "page", inBox: false, run: ({ page }) => page.search() },
  { id: "browse", place: "page", run: ({ page }) => page.browse({ q: "" }) },
  { id: "undo", changes: true, keys: pageKeysOf.undo, place: "page", can: ({ history }) => history.past.length > 0, run: ({ dispatch }) => dispatch({ do: "undo" }) },
  { id: "redo", changes: true, keys: pageKeysOf.redo, place: "page", can: ({ history }) => history.future.length > 0, run: ({ dispatch }) => dispatch({ do: "redo" }) },
  { id: "history", changes: true, place: "page", can: ({ history }) => history.past.length + history.future.length > 0, run: ({ page }) => page.show("history") },
  { id: "newScene", place: "page", run: ({ scenes }) => void scenes.fresh() },
  { id: "share", place: "page", run: ({ page }) => page.show("share") },
  { id: "saveScene", place: "page", run: ({ scenes }) => void scenes.saveAsFile() },
  { id: "duplicateScene", place: "page", run: ({ scenes }) => void scenes.duplicate() },
  { id: "import", changes: true, place: "page", run: ({ page }) => page.show("import") },
  { id: "export", place: "page", run: ({ page }) => page.show("export") },
  { id: "graph", place: "page", can: ({ page }) => page.view !== "graph", run: ({ page }) => page.look("graph") },
  { id: "table", place: "page", can: ({ page }) => page.view !== "table", run: ({ page }) => page.look("table") },
  { id: "cypher", place: "page", can: ({ page }) => page.view !== "cypher", run: ({ page }) => page.look("cypher") },
  { id: "home", place: "page", run: ({ page }) => page.home() },
  { id: "theme", place: "page", run: ({ page }) => page.turnTheme() },
  { id: "fullScreen", place: "page", can: () => document.fullscreenEnabled, run: ({ page }) => page.turnFullScreen() },
  { id: "print", place: "page", run: () => void printPage() },
  { id: "keys", keys: pageKeysOf.keys, place: "page", run: ({ page }) => page.show("keys") },
];
