"use client";

import { useEffect, useRef } from "react";
import type { Inspected, SceneDocument } from "../../lib/scene/scene";
import type { SavedScene } from "../../lib/scene/sceneFile";

// Only who opens a link or changes the scene needs what reads and writes scenes: it checks them with zod.
const sceneFile = () => import("../../lib/scene/sceneFile");

/** The scene that the address of the page holds, if any. */
export async function sceneOfAddress(search: string): Promise<SavedScene | null> {
  const text = new URLSearchParams(search).get("scene");
  return text === null ? null : (await sceneFile()).sceneFromAddress(text);
}

/** What the address says is open in the inspector: `?entity=`, `?relation=`, `?source=` or `?paths=` with an id. */
export function inspectedOfAddress(search: string): Inspected | null {
  const parameters = new URLSearchParams(search);
  for (const kind of ["entity", "relation", "source", "paths"] as const) {
    const id = parameters.get(kind);
    if (id) return { kind, id };
  }
  return null;
}

/**
 * Keeps the address in step: what is open in the inspector makes a step of the browser's history, so that back and
 * forward go through it; the scene replaces what stood there, once it was changed by hand. Reports a scene that is too large.
 */
export function useSceneUrl(document: SceneDocument, changed: boolean, inspected: Inspected | null, go: (inspected: Inspected | null) => void, tooLarge: () => void): void {
  const first = useRef(true);
  const goTo = useRef(go);
  goTo.current = go;
  const reportTooLarge = useRef(tooLarge);
  reportTooLarge.current = tooLarge;
  useEffect(() => {
    const back = () => goTo.current(inspectedOfAddress(location.search));
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const address = new URL(location.href);
    for (const kind of ["entity", "relation", "source", "paths"]) address.searchParams.delete(kind);
    if (inspected) address.searchParams.set(inspected.kind, inspected.id);
    if (address.href !== location.href) history.pushState(null, "", address);
  }, [inspected]);
  useEffect(() => {
    if (!changed) return;
    let overtaken = false;
    void sceneFile().then(({ sceneToAddress }) => {
      if (overtaken) return;
      const address = new URL(location.href);
      const text = sceneToAddress(document);
      if (text === null) {
        address.searchParams.delete("scene");
        reportTooLarge.current();
      } else address.searchParams.set("scene", text);
      history.replaceState(null, "", address);
    });
    return () => void (overtaken = true);
  }, [document, changed]);
}
