import type { NodeElement } from "../../lib/scene/elements";
import { holds } from "../../lib/scene/scene";
import type { Explored } from "./explorerContext";
import type { SceneActs } from "./sceneActs";
import { sceneActs } from "./useSceneActs";

/** What a command works on. */
export interface CommandContext extends Explored {
  acts: SceneActs;
  /** The selected entities that are drawn, in the order they were chosen. */
  chosen: readonly NodeElement[];
  /** The entity that was chosen last; null where none is. */
  entity: string | null;
  /** The relation that was chosen last of all; null where that is an entity, or nothing. */
  relation: string | null;
}

/** What commands work on, for the scene as it stands. */
export function commandContext(explored: Explored): CommandContext {
  const { drawn, document, session } = explored;
  const nodes = new Map(drawn.nodes.map((node) => [node.id, node]));
  const chosen = session.selection.flatMap((id) => nodes.get(id) ?? []);
  const last = session.selection.at(-1);
  const relation = last !== undefined && holds(document.relations, last) ? last : null;
  return { ...explored, acts: sceneActs(explored), chosen, entity: chosen.at(-1)?.id ?? null, relation };
}
