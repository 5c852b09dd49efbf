import { later } from "../../../ui/later";
import { useExplorer } from "../../explorerContext";

const SceneNoticeList = later(() => import("./SceneNoticeList"));

/** What the reader must know of the scene: that it can't be changed, what is missing, who else changed it, what could not be kept. Mostly nothing. */
export function SceneNotices() {
  const { document, store, standing, scenes, readOnly } = useExplorer();
  const leftOut = "leftOut" in standing && standing.leftOut !== undefined;
  const any = readOnly || store.health?.engine.name === "memory" || document.gone.length > 0 || leftOut || scenes.keeping.changedElsewhere || scenes.keeping.notice !== null;
  return any ? <SceneNoticeList /> : null;
}
