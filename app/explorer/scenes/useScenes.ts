"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isTouched, type History, type HistoryAction } from "../../../lib/scene/history";
import type { SavedScene } from "../../../lib/scene/sceneFile";
import { messages } from "../messages";
import { saveFile } from "../panels/export/saveFile";
import { newKey, rememberOpen } from "./openInTab";
import type { SceneToOpen } from "./readView";
import { isReadOnly, type SceneStart } from "./sceneStart";
import { useKeeping, type Keeping } from "./useKeeping";

const keptScenes = () => import("./keptScenes");
const sceneFile = () => import("../../../lib/scene/sceneFile");

/** A scene file that is larger (bytes) can't be one: 20,000 entities with notes stay well below. */
const fileAtMost = 20_000_000;

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
  const openKept = useCallback(
    async (key: string) => {
      await flush();
      const { headOf, readScene } = await keptScenes();
      try {
        const [saved, head] = [readScene(key), headOf(key)];
        if (saved && head) await change({ key, saved }, head.revision);
      } catch (error) {
        say(messages.scenes.notOpened(reasonOf(error)));
      }
    },
    [change, flush, say],
  );
  const acts = useMemo(
    () => ({
      fresh: () => change({ key: newKey(), saved: { title: messages.scenes.untitled, positions: {}, isHidden: () => false } }, 0),
      home: () => change({ key: newKey(), saved: opening, isOpening: true }, 0),
      openKept,
      openFile: async (file: Blob) => {
        try {
          if (file.size > fileAtMost) throw new RangeError(messages.scenes.tooLargeFile(file.size));
          const text = await file.text();
          const scene = { key: newKey(), saved: (await sceneFile()).sceneFromFile(text) };
          want(scene.key);
          await change(scene, 0);
        } catch (error) {
          say(messages.scenes.notOpened(reasonOf(error)));
        }
      },
      saveAsFile: async () => {
        const { document } = latest.current.scene;
        const name = messages.scenes.fileName(document.title);
        saveFile(name, new Blob([(await sceneFile()).sceneToFile(document)], { type: "application/json" }));
        announce(messages.scenes.saved(name));
      },
      duplicate: async () => {
        await flush();
        const { keepScene, titleOfCopy } = await keptScenes();
        const { document } = latest.current.scene;
        const [key, title] = [newKey(), titleOfCopy(document.title, messages.scenes.copyOf)];
        try {
          keepScene(key, { ...document, title }, 0);
        } catch {
          return say(messages.scenes.notStored);
        }
        await openKept(key);
        announce(messages.scenes.duplicated(title));
      },
    }),
    [announce, change, flush, openKept, opening, say, want],
  );
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

/** What went wrong, and how to mend it where that is known. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = "hint" in error && typeof error.hint === "string" ? ` ${error.hint}` : "";
  return error.message + hint;
}
