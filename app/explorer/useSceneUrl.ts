"use client";

import { useEffect, useRef } from "react";
import type { Inspected, SceneDocument } from "../../lib/scene/scene";

// Only who opens a link or changes the scene needs what reads and writes scenes: it checks them with zod.
const sceneFile = () => import("../../lib/scene/sceneFile");

const kinds = ["entity", "relation", "source", "claim", "note", "paths"] as const;

/** What the address says is open in the inspector: `?entity=`, `?relation=`, `?source=`, `?claim=`, `?note=` or `?paths=` with an id. */
export function inspectedOfAddress(search: string): Inspected | null {
  const parameters = new URLSearchParams(search);
  for (const kind of kinds) {
    const id = parameters.get(kind);
    if (id) return { kind, id };
  }
  return null;
}

/** What the address says of the scene. */
interface SceneInAddress {
  /** Whether the address carries the scene: the opening view, as long as nobody changed it, is what an address without one means. */
  carried: boolean;
  /** Told when the address is what it should be. */
  onWritten: () => void;
  tooLarge: () => void;
}

/** Several that are selected while nothing else is open: a step of the browser's history of its own, though no address names it. */
interface Several {
  selection: readonly string[];
  select: (ids: readonly string[]) => void;
}

/**
 * Keeps the address in step: what is open in the inspector makes a step of the browser's history, so that back and
 * forward go through it; the scene replaces what stood there, in every step that the reader comes to.
 */
export function useSceneUrl(document: SceneDocument | null, inspected: Inspected | null, go: (inspected: Inspected | null) => void, { carried, onWritten, tooLarge, selection, select }: SceneInAddress & Several): void {
  const first = useRef(true);
  const latest = useRef({ go, select, onWritten, tooLarge, text: undefined as string | null | undefined });
  Object.assign(latest.current, { go, select, onWritten, tooLarge });
  const several = useRef<readonly string[]>([]);
  useEffect(() => {
    const back = () => {
      // Steps that were made before the last change of the scene hold it as it was then.
      if (latest.current.text !== undefined) writeScene(latest.current.text);
      const open = inspectedOfAddress(location.search);
      const left = open ? [] : severalIn(history.state);
      if (left.length > 1) latest.current.select(left);
      else latest.current.go(open);
    };
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const address = new URL(location.href);
    for (const kind of kinds) address.searchParams.delete(kind);
    if (inspected) address.searchParams.set(inspected.kind, inspected.id);
    if (address.href === location.href) return;
    if (inspectedOfAddress(location.search) === null) history.replaceState({ several: several.current }, "");
    history.pushState(null, "", address);
  }, [inspected]);
  // After the step that leaves them, which still finds those that were selected before it.
  useEffect(() => void (several.current = inspected ? [] : selection), [inspected, selection]);
  useEffect(() => {
    if (!document) return;
    let overtaken = false;
    const say = (text: string | null) => {
      latest.current.text = text;
      writeScene(text);
      latest.current.onWritten();
    };
    if (!carried) say(null);
    else {
      void sceneFile().then(({ sceneToAddress }) => {
        if (overtaken) return;
        const text = sceneToAddress(document);
        say(text);
        if (text === null) latest.current.tooLarge();
      });
    }
    return () => void (overtaken = true);
  }, [document, carried]);
}

/** Those that were selected when a step of the history was left. */
function severalIn(state: unknown): string[] {
  const several = (state as { several?: unknown } | null)?.several;
  return Array.isArray(several) ? several.filter((id) => typeof id === "string") : [];
}

function writeScene(text: string | null): void {
  const address = new URL(location.href);
  if (text === null) address.searchParams.delete("scene");
  else address.searchParams.set("scene", text);
  if (address.href !== location.href) history.replaceState({ several: severalIn(history.state) }, "", address);
}
