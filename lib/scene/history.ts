import { reduce, type Action } from "./reducer";
import { holds, type Scene, type SceneDocument, type SceneSession } from "./scene";

/** A scene with the documents before and after it. The only undo code: it compares documents by reference. */
export interface History {
  scene: Scene;
  past: readonly Step[];
  future: readonly Step[];
}

interface Step {
  /** What was done, for the history list. */
  action: Action["do"];
  document: SceneDocument;
}

const depth = 200;

export type HistoryAction = Action | { do: "undo" } | { do: "redo" };

/** A history that begins with `scene` and has nothing to undo. */
export function begin(scene: Scene): History {
  return { scene, past: [], future: [] };
}

/** Applies an action; remembers the document when it changed. Undo and redo keep what is only of the session. */
export function step(history: History, action: HistoryAction): History {
  if (action.do === "undo") return travel(history, "past");
  if (action.do === "redo") return travel(history, "future");
  const scene = reduce(history.scene, action);
  if (scene.document === history.scene.document) return { ...history, scene };
  const past = Object.keys(history.scene.document.entities).length === 0 ? history.past : [...history.past, { action: action.do, document: history.scene.document }];
  return { scene, past: past.slice(-depth), future: [] };
}

function travel(history: History, from: "past" | "future"): History {
  const last = history[from].at(-1);
  if (!last) return history;
  const left = { action: last.action, document: history.scene.document };
  const scene = { document: last.document, session: sessionIn(last.document, history.scene.session) };
  return from === "past"
    ? { scene, past: history.past.slice(0, -1), future: [...history.future, left] }
    : { scene, past: [...history.past, left], future: history.future.slice(0, -1) };
}

/** The session without what the document doesn't hold. */
function sessionIn(document: SceneDocument, session: SceneSession): SceneSession {
  const shown = (id: string) => holds(document.entities, id) || holds(document.relations, id);
  const inspected = session.inspected?.kind === "entity" && !holds(document.entities, session.inspected.id) ? null : session.inspected;
  return { selection: session.selection.filter(shown), inspected };
}
