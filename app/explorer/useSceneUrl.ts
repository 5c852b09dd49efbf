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

/**
 * Keeps the address in step: what is open in the inspector makes a step of the browser's history, so that back and
 * forward go through it; the scene replaces what stood there, in every step that the reader comes to.
 */
export function useSceneUrl(document: SceneDocument | null, inspected: Inspected | null, go: (inspected: Inspected | null) => void, { carried, onWritten, tooLarge }: SceneInAddress): void {
  const first = useRef(true);
  const latest = useRef({ go, onWritten, tooLarge, text: undefined as string | null | undefined });
  Object.assign(latest.current, { go, onWritten, tooLarge });
  useEffect(() => {
    const back = () => {
      // Steps that were made before the last change of the scene hold it as it was then.
      if (latest.current.text !== undefined) writeScene(latest.current.text);
      latest.current.go(inspectedOfAddress(location.search));
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
    if (address.href !== location.href) history.pushState(null, "", address);
  }, [inspected]);
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

function writeScene(text: string | null): void {
  const address = new URL(location.href);
  if (text === null) address.searchParams.delete("scene");
  else address.searchParams.set("scene", text);
  if (address.href !== location.href) history.replaceState(null, "", address);
}
