"use client";

import { useMemo } from "react";
import type { NodeElement } from "../../../lib/scene/elements";
import { useExplorer } from "../explorerContext";

/** The selected entities that are drawn. */
export function useSelectedNodes(): NodeElement[] {
  const { drawn, session } = useExplorer();
  return useMemo(() => {
    const selected = new Set(session.selection);
    return drawn.nodes.filter((node) => selected.has(node.id));
  }, [drawn, session.selection]);
}
