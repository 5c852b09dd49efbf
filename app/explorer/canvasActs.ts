import { atFirstUse } from "../ui/atFirstUse";
import type { Explored } from "./explorerContext";
import { messages } from "./messages";
import type { SceneActs } from "./sceneActs";

/** The acts that a canvas needs. */
export type CanvasActs = Pick<SceneActs, "choose" | "toggle" | "addAll" | "paths">;

const acting = atFirstUse(() => import("./useSceneActs"));

/** The acts of a canvas on a scene; what they do comes with the first. */
export function canvasActs(explored: () => Explored): CanvasActs {
  const later = (act: (acts: SceneActs) => void) => acting.use(({ sceneActs }) => act(sceneActs(explored())), () => explored().scenes.keeping.say(messages.errors.offline));
  return {
    choose: (ids) => later((acts) => acts.choose(ids)),
    toggle: (id) => later((acts) => acts.toggle(id)),
    addAll: (ids) => later((acts) => acts.addAll(ids)),
    paths: (ends) => later((acts) => acts.paths(ends)),
  };
}
