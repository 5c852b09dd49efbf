import { reduce, type Action } from "./reducer";
import { own, sessionIn, type Scene, type SceneDocument } from "./scene";

/** A scene with the documents before and after it. The only undo code: it compares documents by reference. */
export interface History {
  /** Which opened scene this is the history of. A scene that is opened begins one of its own, so that two never mix. */
  key: string;
  scene: Scene;
  past: readonly Step[];
  future: readonly Step[];
}

interface Step {
  /** What was done, for the history list. */
  action: Action["do"];
  about: About;
  document: SceneDocument;
  /** Of a move: see `Action`. */
  run?: string;
}

/** What a step was about: how many entities it changed, the name of the one it was done to, if it was one. */
export interface About {
  entities: number;
  name: string | null;
}

/** Steps that can be undone. */
export const stepsAtMost = 200;

/** `jump` goes to the state after that many steps of those that can be undone and redone. */
export type HistoryAction = Action | { do: "undo" } | { do: "redo" } | { do: "jump"; to: number };

/** A history that begins with `scene` and has nothing to undo. */
export function begin(scene: Scene, key = ""): History {
  return { key, scene, past: [], future: [] };
}

/** Whether anything was done since the scene was opened, undone or not. */
export function isTouched({ past, future }: History): boolean {
  return past.length + future.length > 0;
}

/** Applies an action; remembers the document when it changed. Undo and redo keep what is only of the session. */
export function step(history: History, action: HistoryAction): History {
  if (action.do === "undo") return travel(history, "past");
  if (action.do === "redo") return travel(history, "future");
  if (action.do === "jump") return jump(history, action.to);
  const scene = reduce(history.scene, action);
  if (action.do === "open") return begin(scene, action.key);
  if (scene.document === history.scene.document) return { ...history, scene };
  const run = action.do === "move" ? action.run : undefined;
  if (run !== undefined && history.past.at(-1)?.run === run && history.future.length === 0) return { ...history, scene };
  const past = [...history.past, { action: action.do, about: about(action, history.scene.document, scene.document), document: history.scene.document, ...(run !== undefined && { run }) }];
  return { ...history, scene, past: past.slice(-stepsAtMost), future: [] };
}

function travel(history: History, from: "past" | "future"): History {
  const last = history[from].at(-1);
  if (!last) return history;
  const left = { ...last, document: history.scene.document };
  const scene = { document: last.document, session: sessionIn(last.document, history.scene.session) };
  return from === "past"
    ? { ...history, scene, past: history.past.slice(0, -1), future: [...history.future, left] }
    : { ...history, scene, past: [...history.past, left], future: history.future.slice(0, -1) };
}

function jump(history: History, to: number): History {
  let at = history;
  while (at.past.length > to && at.past.length > 0) at = travel(at, "past");
  while (at.past.length < to && at.future.length > 0) at = travel(at, "future");
  return at;
}

function about(action: Action, before: SceneDocument, after: SceneDocument): About {
  const ids = subjectsOf(action, before, after);
  const only = action.do === "add" && action.anchor !== null ? action.anchor : ids.length === 1 ? ids[0] : undefined;
  const named = only === undefined ? undefined : (own(before.entities, only) ?? own(after.entities, only));
  return { entities: ids.length, name: action.do === "rename" || action.do === "replace" ? action.title : (named?.name ?? null) };
}

/** The entities that an action changed. */
function subjectsOf(action: Action, before: SceneDocument, after: SceneDocument): string[] {
  switch (action.do) {
    case "add":
      return Object.keys(after.entities).filter((id) => !own(before.entities, id));
    case "remove":
    case "collapse":
      return Object.keys(before.entities).filter((id) => !own(after.entities, id));
    case "hide":
    case "hide-others":
      return after.hiddenEntities.filter((id) => !before.hiddenEntities.includes(id));
    case "bring-back":
      return before.hiddenEntities.filter((id) => !after.hiddenEntities.includes(id));
    case "reveal":
      return before.hidden.filter((id) => !after.hidden.includes(id));
    case "pin":
    case "unpin":
      return [...action.ids];
    case "move":
    case "arrange":
      return Object.keys(action.positions);
    default:
      return [];
  }
}
