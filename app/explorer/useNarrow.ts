"use client";

import { useSyncExternalStore } from "react";

const narrow = "(max-width: 639px)";

function subscribe(changed: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether the window is as narrow as a phone now; not on the server, which doesn't know. */
export const isNarrow = (): boolean => typeof matchMedia === "function" && matchMedia(narrow).matches;

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow, () => false);
}
