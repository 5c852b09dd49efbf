"use client";

import { Expand, Lasso, Map as MapIcon, Route, Shrink } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "../../ui/Button";
import { messages } from "../messages";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

interface CanvasToolsProps {
  lasso: boolean;
  minimap: boolean;
  onLasso(): void;
  onPaths(): void;
  onMinimap(): void;
}

/** Selecting by hand, paths, the overview and the whole screen. */
export function CanvasTools({ lasso, minimap, onLasso, onPaths, onMinimap }: CanvasToolsProps) {
  const pressed = "aria-pressed:bg-ink aria-pressed:text-panel";
  return (
    <div className="flex rounded-[5px] border border-hair bg-panel p-px shadow-raised">
      <IconButton label={messages.tools.lasso} aria-pressed={lasso} className={pressed} icon={<Lasso {...icon} />} onClick={onLasso} />
      <IconButton label={messages.tools.paths} icon={<Route {...icon} />} onClick={onPaths} />
      <span className="contents max-phone:hidden">
        <IconButton label={messages.tools.minimap} aria-pressed={minimap} className={pressed} icon={<MapIcon {...icon} />} onClick={onMinimap} />
        <FullScreen />
      </span>
    </div>
  );
}

function FullScreen() {
  const [full, setFull] = useState(false);
  const [can, setCan] = useState(false);
  useEffect(() => {
    setCan(document.fullscreenEnabled);
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", changed);
    return () => document.removeEventListener("fullscreenchange", changed);
  }, []);
  if (!can) return null;
  const turn = () => void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
  return <IconButton label={full ? messages.tools.leaveFullScreen : messages.tools.fullScreen} icon={full ? <Shrink {...icon} /> : <Expand {...icon} />} onClick={turn} />;
}
