"use client";

import { ChevronDown } from "lucide-react";
import { later } from "../../../ui/later";
import { useState } from "react";
import { useExplorer } from "../../explorerContext";
import { messages } from "../../messages";

const ScenesPanel = later(() => import("./ScenesPanel"));

/** The title of the scene; it opens the scenes of this browser. */
export function SceneTitle({ onShare }: { onShare: () => void }) {
  const { document } = useExplorer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <h2 className="min-w-0 max-phone:flex-1 font-serif text-[16px] font-semibold">
        <button
          type="button"
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          title={messages.scenes.title}
          onClick={({ currentTarget }) => setAnchor((before) => (before ? null : currentTarget))}
          className="-mx-1 flex max-w-[min(460px,80vw)] max-phone:max-w-full min-h-6 items-center gap-1.5 rounded-[4px] px-1 text-left hover:bg-sunk max-phone:min-h-11"
        >
          <span className="min-w-0 truncate">{document.title || messages.scene.untitled}</span>
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
        </button>
      </h2>
      {anchor && (
        <ScenesPanel
          anchor={anchor}
          onClose={() => setAnchor(null)}
          onShare={() => {
            setAnchor(null);
            onShare();
          }}
        />
      )}
    </>
  );
}
