"use client";

import { useEffect, useRef } from "react";
import { messages } from "../messages";
import { mountMinimap, type Overview } from "./minimap";

/** The whole graph in small, with the part in sight. */
export default function Minimap({ overview }: { overview: Overview }) {
  const map = useRef<HTMLCanvasElement>(null);
  useEffect(() => (map.current ? mountMinimap(map.current, overview) : undefined), [overview]);
  return (
    <div className="rounded-[5px] border border-hair bg-panel p-px shadow-raised">
      <canvas ref={map} role="application" aria-label={messages.tools.minimapLabel} tabIndex={0} className="block h-[112px] w-[176px] cursor-move touch-none" />
    </div>
  );
}
