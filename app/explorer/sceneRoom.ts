import { growthMessages } from "./messages/growth";
import { sceneAtMost } from "./sceneAtMost";

/** Why something was not added: a scene holds only so many, and nothing is cut in silence. */
export class SceneFull extends Error {
  constructor(fresh: number, held: number) {
    super(growthMessages.full(fresh, held, sceneAtMost));
    this.name = "SceneFull";
  }
}

/** Throws SceneFull where a scene that shows the entities `shown` has no room for `fresh` more. */
export function requireRoom(fresh: number, shown: readonly string[]): void {
  if (fresh > 0 && shown.length + fresh > sceneAtMost) throw new SceneFull(fresh, shown.length);
}
