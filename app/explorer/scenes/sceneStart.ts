import type { SavedScene } from "../../../lib/scene/sceneFile";
import { errors } from "../messages/errors";
import { newKey, openBefore } from "./openInTab";
import type { SceneToOpen } from "./readView";

/** What the page begins with: the scene, and whether it may be changed. */
export interface SceneStart extends SceneToOpen {
  /** The revision that is kept in this browser; 0: none. */
  revision: number;
  /** Why the scene that was asked for could not be opened, if it couldn't. */
  problem?: string;
}

// Only who opens a link or has changed a scene needs what reads scenes: it checks them with zod.
const sceneFile = () => import("../../../lib/scene/sceneFile");
const keptScenes = () => import("./keptScenes");

/** Whether the address asks for a view that can't be changed. */
export const isReadOnly = (search: string): boolean => new URLSearchParams(search).get("mode") === "read";

/**
 * The scene to begin with: what this tab had open, if the address still says so; else what the address holds; else the
 * scene that was kept last; else the opening view.
 */
export async function sceneStart(search: string, opening: SavedScene | null): Promise<SceneStart> {
  const address = new URLSearchParams(search).get("scene");
  const before = isReadOnly(search) ? null : openBefore();
  const none: SceneStart = { key: newKey(), saved: opening, isOpening: true, revision: 0 };
  if (before && before.key !== "" && (address === null || address === before.address)) {
    const kept = await keptStart(before.key);
    if (kept) return kept;
  }
  const linked = address === null ? null : (await sceneFile()).sceneFromAddress(address);
  if (linked) return { key: newKey(), saved: linked, revision: 0 };
  if (address === null) return none;
  const problem = await import("../messages/sceneKeeping").then(({ sceneKeepingMessages }) => sceneKeepingMessages.linkUnreadable, () => errors.offline);
  return { ...none, problem };
}

async function keptStart(key: string): Promise<SceneStart | null> {
  const { headOf, readScene } = await keptScenes();
  try {
    const saved = readScene(key);
    return saved && { key, saved, revision: headOf(key)?.revision ?? 0 };
  } catch {
    // What can't be read stays where it is, and the list says so.
    return null;
  }
}
