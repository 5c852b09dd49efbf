import type { HistoryAction } from "./history";

/** What a reader may do who only looks: nothing of the document changes by it. */
const looking: ReadonlySet<HistoryAction["do"]> = new Set<HistoryAction["do"]>(["open", "select", "focus", "open-claims", "fold-claims", "highlight", "inspect"]);

/** A dispatch that lets through what only changes the session, and calls `refused` for the rest. */
export function readOnlyDispatch(dispatch: (action: HistoryAction) => void, refused: () => void): (action: HistoryAction) => void {
  return (action) => (looking.has(action.do) ? dispatch(action) : refused());
}
