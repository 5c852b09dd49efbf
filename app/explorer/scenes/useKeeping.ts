"use client";

import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from "react";
import { isTouched, type History, type HistoryAction } from "../../../lib/scene/history";
import type { SceneDocument } from "../../../lib/scene/scene";
import { errors } from "../messages/errors";
import type { KeptScene } from "./keptScenes";

// What keeps scenes comes with the first change: it brings what reads them too.
const keptScenes = () => import("./keptScenes");
const saverModule = () => import("./sceneSaver");

/** A change is kept after the reader has paused that long (ms), and at the latest when the page goes. */
const pause = 250;

/** How the open scene is kept in this browser. */
export interface Keeping {
  /** As it was kept last; null where it isn't yet. */
  kept: KeptScene | null;
  /** Something the reader must know: it could not be kept, or another tab changed it. */
  notice: string | null;
  /** Another tab has changed the open scene, and nothing was changed here since. */
  changedElsewhere: boolean;
  say: Dispatch<SetStateAction<string | null>>;
  /** Keeps now what is still to be kept. */
  flush: () => Promise<void>;
  /** A scene is opened that is kept as that revision; 0: it isn't kept. */
  begin: (key: string, revision: number) => void;
  /** This scene, which is about to be opened, is to be kept though nothing of it is changed. */
  want: (key: string) => void;
  /** The key under which an opened scene is kept; "" where it isn't. */
  keyOf: (opened: string) => string;
}

interface KeepingContext extends Pick<Keeping, "notice" | "say"> {
  history: History;
  dispatch: (action: HistoryAction) => void;
  readOnly: boolean;
  start: { key: string; revision: number };
}

/** Keeps the scene in this browser by itself, once it was changed; two tabs never overwrite each other's changes in silence. */
export function useKeeping({ history, dispatch, readOnly, start, notice, say }: KeepingContext): Keeping {
  const [kept, setKept] = useState<KeptScene | null>(null);
  const [changedElsewhere, setChangedElsewhere] = useState(false);
  const due = useRef<{ key: string; document: SceneDocument } | null>(null);
  const saver = useRef<((key: string, document: SceneDocument) => void) | null>(null);
  /** Revisions that this tab knows of; and under which keys it goes on with scenes that another tab has changed. */
  const known = useRef({ revisions: new Map<string, number>(), keys: new Map<string, string>() });
  const wanted = useRef(new Set<string>());
  const keptAs = useCallback((key: string) => known.current.keys.get(key) ?? key, []);

  const saveDue = useCallback(() => {
    const saving = due.current;
    if (!saving || !saver.current) return;
    due.current = null;
    saver.current(saving.key, saving.document);
  }, []);
  const flush = useCallback(async () => {
    if (!due.current) return;
    const module = await saverModule().catch(() => say(errors.offline));
    if (module) saver.current ??= module.sceneSaver({ known: known.current, dispatch, say, setKept });
    saveDue();
  }, [dispatch, saveDue]);

  const { key } = history;
  const document = history.scene.document;
  const touched = isTouched(history) || wanted.current.has(key);
  useEffect(() => {
    if (!touched || readOnly) return;
    due.current = { key, document };
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [key, document, touched, readOnly, flush]);
  useEffect(() => {
    // Loaded with the first change, so that it is there when the page goes; where it can't be, keeping says so.
    if (touched && !readOnly) saverModule().then(({ sceneSaver }) => (saver.current ??= sceneSaver({ known: known.current, dispatch, say, setKept })), () => undefined);
  }, [touched, readOnly, dispatch]);
  useEffect(() => {
    const going = () => globalThis.document.visibilityState === "hidden" && saveDue();
    addEventListener("pagehide", saveDue);
    globalThis.document.addEventListener("visibilitychange", going);
    return () => {
      removeEventListener("pagehide", saveDue);
      globalThis.document.removeEventListener("visibilitychange", going);
    };
  }, [saveDue]);
  useEffect(() => {
    if (!kept) return;
    let [stop, gone] = [() => {}, false];
    void keptScenes().then(({ headOf, watchOtherTabs }) => {
      if (gone) return;
      stop = watchOtherTabs((changed) => {
        if (changed === keptAs(key) && headOf(changed)?.revision !== known.current.revisions.get(changed)) setChangedElsewhere(true);
      });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [kept, key, keptAs]);

  const begin = useCallback((begun: string, revision: number) => {
    known.current.keys.delete(begun);
    known.current.revisions.set(begun, revision);
    say(null);
    setChangedElsewhere(false);
    setKept(null);
    if (revision > 0) void keptScenes().then(({ headOf }) => setKept(headOf(begun)));
  }, [say]);
  useEffect(() => begin(start.key, start.revision), [begin, start]);
  const want = useCallback((key: string) => void wanted.current.add(key), []);
  const keyOf = useCallback((opened: string) => ((known.current.revisions.get(keptAs(opened)) ?? 0) > 0 ? keptAs(opened) : ""), [keptAs]);
  return { kept, notice, changedElsewhere: changedElsewhere && kept !== null, say, flush, begin, want, keyOf };
}
