import type { SceneSettings } from "../../../lib/scene/scene";
import type { LeftOut } from "../../../lib/scene/sceneFile";
import { plural } from "./numbers";

const settingNames: Record<keyof SceneSettings, string> = {
  filters: "filters", filterBy: "whether filters grey out or remove", sizeBy: "sizes", captions: "the script of names", hiddenEntities: "what was hidden", pinned: "what was pinned", expansions: "which expansion brought what", notes: "notes",
};

/** What of an opened scene is missing since it can't be read, a sentence each. */
export const leftOutSentences = ({ filters, notes, settings }: LeftOut): string[] => [
  ...(filters.length > 0 ? [`This version doesn't know these filters and left them out: ${filters.join(", ")}.`] : []),
  ...(notes > 0 ? [`${plural(notes, "note", "notes")} of this scene can't be read and ${notes === 1 ? "was" : "were"} left out.`] : []),
  ...(settings.length > 0 ? [`These settings of the scene can't be read and are as in a new one: ${settings.map((setting) => settingNames[setting]).join(", ")}.`] : []),
];
