import type { HistoryAction } from "../../../lib/scene/history";
import type { SceneDocument } from "../../../lib/scene/scene";
import { sceneKeepingMessages as words } from "../messages/sceneKeeping";
import { headOf, keepScene, titleOfCopy, type KeptScene } from "./keptScenes";
import { newKey, rememberOpen } from "./openInTab";

interface SaverContext {
  /** Revisions that this tab knows of; and under which keys it goes on with scenes that another tab has changed. */
  known: { revisions: Map<string, number>; keys: Map<string, string> };
  dispatch: (action: HistoryAction) => void;
  say: (notice: string | null) => void;
  setKept: (kept: KeptScene | null) => void;
}

/** Keeps a document, opened under a key, on top of what this tab knows; where another tab was faster, as a scene of its own. */
export function sceneSaver({ known, dispatch, say, setKept }: SaverContext): (opened: string, document: SceneDocument) => void {
  const setAside = (opened: string, document: SceneDocument) => {
    const [key, title] = [newKey(), titleOfCopy(document.title, words.copyOf)];
    const kept = keepScene(key, { ...document, title }, 0);
    if (kept === "overtaken") return;
    known.keys.set(opened, key);
    known.revisions.set(key, kept.revision);
    rememberOpen(key);
    setKept(kept);
    dispatch({ do: "rename", title });
    say(words.overtaken(document.title));
  };
  return (opened, document) => {
    const key = known.keys.get(opened) ?? opened;
    const basedOn = known.revisions.get(key) ?? 0;
    try {
      const wasRemoved = basedOn > 0 && headOf(key) === null;
      const kept = keepScene(key, document, basedOn);
      if (kept === "overtaken") return setAside(opened, document);
      known.revisions.set(key, kept.revision);
      rememberOpen(key);
      setKept(kept);
      if (wasRemoved) say(words.removedElsewhere(document.title));
    } catch {
      say(words.notStored);
    }
  };
}
