import type { SceneDocument } from "../../lib/scene/scene";
import { messages } from "./messages";

const longest = 60;
/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A text as the name of a file without its ending, safe on every system: letters, digits and hyphens. `otherwise`: where nothing is left of it. */
export function fileStem(text: string, otherwise: string): string {
  const stem = [...text.replaceAll(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, "-")].slice(0, longest).join("").replaceAll(/^-+|-+$/g, "");
  return reserved.test(stem) ? `${stem}-${otherwise}` : stem || otherwise;
}

const untitled = ["", messages.scene.untitled, messages.scenes.untitled];

/** What files of a scene are called: its title, or where it has none whom it began with. */
export function sceneStem({ title, entities }: Pick<SceneDocument, "title" | "entities">): string {
  const names = Object.values(entities).slice(0, 2).map(({ name }) => name);
  return fileStem(untitled.includes(title) ? names.join(" ") : title, "scene");
}
