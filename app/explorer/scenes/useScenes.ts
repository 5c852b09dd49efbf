"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isTouched, type History, type HistoryAction } from "../../../lib/scene/history";
import type { SavedScene } from "../../../lib/scene/sceneFile";
import { messages } from "../messages";
import { newKey, rememberOpen } from "./openInTab";
import type { SceneToOpen } from "./readView";
import { isReadOnly, type SceneStart } from "./sceneStart";
import { useKeeping, type Keeping } from "./useKeeping";

// What reads, copies and saves scenes comes with the first that is asked for.
const sceneTurns = () => import("./sceneTurns");

/** The scenes of this browser, and which of them is open. */
export interface Scenes {
  keeping: Keeping;
  /** Key that the open scene is kept under; "" where it isn't. */
  current: string;
  readOnly: boolean;
  /** Whether the address carries the scene. */
  inAddress: boolean;
  /** Told when the address is in step. */
  onAddress: () => void;
  fresh: () => Promise<void>;
  home: () => Promise<void>;
  /** Opens a scene of the list. */
  openKept: (key: string) => Promise<void>;
  openFile: (file: Blob) => Promise<void>;
  saveAsFile: () => Promise<void>;
  /** Keeps a copy of the open scene and goes on in it. */
  duplicate: () => Promise<void>;
}

interface ScenesContext extends Pick<Keeping, "notice" | "say"> {
  start: SceneStart;
  opening: SavedScene | null;
  history: History;
  dispatch: (action: HistoryAction) => void;
  /** Resolves to whether no other scene was asked for meanwhile. */
  open: (scene: SceneToOpen) => Promise<boolean>;
  announce: (text: string) => void;
}

/** Keeping, opening and leaving scenes. */
export function useScenes({ start, opening, history, dispatch, open, announce, ...noticing }: ScenesContext): Scenes {
  const [readOnly, setReadOnly] = useState(() => isReadOnly(location.search));
  const keeping = useKeeping({ history, dispatch, readOnly, start, ...noticing });
  const openings = useRef(new Set(start.isOpening ? [start.key] : []));
  const latest = useRef(history);
  latest.current = history;
  const { begin, flush, say, want } = keeping;
  useEffect(() => void (start.problem && say(start.problem)), [start, say]);

  const change = useCallback(
    async (scene: SceneToOpen, revision: number) => {
      await flush();
      if (scene.isOpening) openings.current.add(scene.key);
      leaveReadOnly();
      setReadOnly(false);
      if (await open(scene)) begin(scene.key, revision);
    },
    [begin, flush, open],
  );
  const acts = useMemo(() => {
    const turning = { flush, change, say, want, announce };
    const now = () => latest.current.scene.document;
    const turn = async (act: (turns: Awaited<ReturnType<typeof sceneTurns>>) => Promise<void> | void) => {
      const turns = await sceneTurns().catch(() => say(messages.errors.offline));
      await (turns && act(turns));
    };
    return {
      fresh: () => change({ key: newKey(), saved: { title: messages.scenes.untitled, positions: {}, isHidden: () => false } }, 0),
      home: () => change({ key: newKey(), saved: opening, isOpening: true }, 0),
      openKept: (key: string) => turn((turns) => turns.openKept(key, turning)),
      openFile: (file: Blob) => turn((turns) => turns.openFile(file, turning)),
      saveAsFile: () => turn((turns) => turns.saveAsFile(now(), turning)),
      duplicate: () => turn((turns) => turns.duplicate(now, turning)),
    };
  }, [announce, change, flush, opening, say, want]);
  const inAddress = isTouched(history) || !openings.current.has(history.key);
  const current = keeping.keyOf(history.key);
  const onAddress = () => rememberOpen(keeping.keyOf(history.key));
  return { keeping, current, readOnly, inAddress, onAddress, ...acts };
}

function leaveReadOnly(): void {
  const address = new URL(location.href);
  if (!isReadOnly(address.search)) return;
  address.searchParams.delete("mode");
  // The scene of the link is not that of this tab any more.
  address.searchParams.delete("scene");
  history.replaceState(null, "", address);
}
