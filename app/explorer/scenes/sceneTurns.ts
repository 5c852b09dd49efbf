import { sceneFromFile, sceneToFile } from "../../../lib/scene/sceneFile";
import type { SceneDocument } from "../../../lib/scene/scene";
import { sceneKeepingMessages as words } from "../messages/sceneKeeping";
import { sceneStem } from "../fileStem";
import { saveFile } from "../panels/export/saveFile";
import { headOf, keepScene, readScene, titleOfCopy } from "./keptScenes";
import { newKey } from "./openInTab";
import type { SceneToOpen } from "./readView";
import type { Keeping } from "./useKeeping";

/** A scene file that is larger (bytes) can't be one: 20,000 entities with notes stay well below. */
const fileAtMost = 20_000_000;

/** What going from one scene to another needs. */
export interface Turning extends Pick<Keeping, "flush" | "say" | "want"> {
  /** Opens a scene that is kept as that revision; 0: it isn't kept. */
  change: (scene: SceneToOpen, revision: number) => Promise<void>;
  announce: (text: string) => void;
}

/** Opens a scene that this browser keeps. */
export async function openKept(key: string, { flush, change, say }: Turning): Promise<void> {
  await flush();
  try {
    const [saved, head] = [readScene(key), headOf(key)];
    if (saved && head) await change({ key, saved }, head.revision);
  } catch (error) {
    say(words.notOpened(reasonOf(error)));
  }
}

/** Opens a scene file, and keeps it. */
export async function openFile(file: Blob, { change, say, want }: Turning): Promise<void> {
  try {
    if (file.size > fileAtMost) throw new RangeError(words.tooLargeFile(file.size));
    const scene = { key: newKey(), saved: sceneFromFile(await file.text()) };
    want(scene.key);
    await change(scene, 0);
  } catch (error) {
    say(words.notOpened(reasonOf(error)));
  }
}

/** Saves a scene as a file. */
export function saveAsFile(document: SceneDocument, { announce }: Turning): void {
  const name = words.fileName(sceneStem(document));
  saveFile(name, new Blob([sceneToFile(document)], { type: "application/json" }));
  announce(words.saved(name));
}

/** Keeps a copy of a scene, and opens that. `now`: the scene, once what was changed of it is kept. */
export async function duplicate(now: () => SceneDocument, turning: Turning): Promise<void> {
  await turning.flush();
  const document = now();
  const [key, title] = [newKey(), titleOfCopy(document.title, words.copyOf)];
  try {
    keepScene(key, { ...document, title }, 0);
  } catch {
    return turning.say(words.notStored);
  }
  await openKept(key, turning);
  turning.announce(words.duplicated(title));
}

/** What went wrong, and how to mend it where that is known. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = "hint" in error && typeof error.hint === "string" ? ` ${error.hint}` : "";
  return error.message + hint;
}
