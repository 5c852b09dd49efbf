import { X } from "lucide-react";
import { IconButton } from "../../../ui/Button";
import { later } from "../../../ui/later";
import { useExplorer } from "../../explorerContext";
import { messages } from "../../messages";
import { Notice } from "./Notice";

const SceneNoticeList = later(() => import("./SceneNoticeList"));

/** What the reader must know of the scene: that it can't be changed, what is missing, who else changed it, what could not be kept. Mostly nothing. */
export function SceneNotices() {
  const { document, store, standing, scenes, readOnly } = useExplorer();
  const { keeping } = scenes;
  const leftOut = "leftOut" in standing && standing.leftOut !== undefined;
  const any = readOnly || document.gone.length > 0 || leftOut || keeping.changedElsewhere;
  return (
    <div className="flex w-full flex-wrap gap-x-6 empty:hidden">
      {store.health?.engine.name === "memory" && <Notice>{messages.scene.memory(store.health.engine.instead)}</Notice>}
      {any && <SceneNoticeList />}
      {/* Here, since what went wrong may be that the server, which has the rest, is gone. */}
      {keeping.notice && (
        <Notice>
          <span>{keeping.notice}</span>
          <IconButton label={messages.scene.closeNotice} className="size-6!" icon={<X size={14} strokeWidth={1.75} aria-hidden />} onClick={() => keeping.say(null)} />
        </Notice>
      )}
    </div>
  );
}
