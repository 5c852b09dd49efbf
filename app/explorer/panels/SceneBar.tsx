import type { ReactNode } from "react";
import { useExplorer } from "../explorerContext";
import { FilterBar } from "./FilterBar";
import { SceneNotices } from "./scenes/SceneNotices";
import { SceneTitle } from "./scenes/SceneTitle";

/** The title with the scenes behind it, and what is shown, as a sentence; below, what the reader must know. `sentence`: instead of that; `children`: at its end. */
export function SceneBar({ onShare, sentence, children }: { onShare: () => void; sentence?: ReactNode; children?: ReactNode }) {
  const { standing } = useExplorer();
  return (
    <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-4 border-b border-hair bg-panel px-4 py-1 max-phone:gap-x-3 max-phone:px-3 max-phone:py-0.5">
      <SceneTitle onShare={onShare} />
      <div className="min-w-0 flex-1 basis-0 border-l border-hair pl-4 empty:border-0 max-phone:order-1 max-phone:basis-full max-phone:border-0 max-phone:pl-0">
        {sentence ?? (standing.state !== "failed" && <FilterBar />)}
      </div>
      {children && <div className="ml-auto">{children}</div>}
      <div className="contents max-phone:order-2 max-phone:block max-phone:basis-full">
        <SceneNotices />
      </div>
    </div>
  );
}
