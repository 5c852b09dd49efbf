"use client";

import { useSyncExternalStore } from "react";

const wide = "(min-width: 1024px)";

function subscribe(changed: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether there is room for two panes side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(wide).matches, () => true);
}
