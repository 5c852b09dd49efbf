"use client";

import { useCallback, useEffect, useState } from "react";

/** How the scene is looked at. */
export type View = "graph" | "table" | "cypher";

const others = ["table", "cypher"] as const;
const viewOfAddress = (): View => others.find((view) => view === new URLSearchParams(location.search).get("view")) ?? "graph";

/** Graph, table or Cypher console, as `?view=` of the address says; a switch is a step of the browser's history. */
export function useView(): [View, (view: View) => void] {
  const [view, setView] = useState<View>(viewOfAddress);
  useEffect(() => {
    const back = () => setView(viewOfAddress());
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  const show = useCallback((next: View) => {
    const address = new URL(location.href);
    if (next === "graph") address.searchParams.delete("view");
    else address.searchParams.set("view", next);
    if (address.href !== location.href) history.pushState(null, "", address);
    setView(next);
  }, []);
  return [view, show];
}
