import type { Entity } from "../../lib/ontology/records";
import { scriptOf } from "../../lib/scene/elements";
import { messages } from "./messages";
import { drawnAsMessages } from "./messages/drawnAs";

/** Languages of names that readers ask for by name; others are reached by their script. */
const languages = new Set(["ky"]);

/** What captions can be in, of what the names of these entities allow: null for the usual ones, first; `chosen` is always among them. */
export function captionChoices(entities: Iterable<Entity>, chosen: string | null): (string | null)[] {
  const found = new Set<string>(chosen === null ? [] : [chosen]);
  for (const { name, names } of entities) {
    for (const spelling of [{ value: name }, ...names]) found.add(scriptOf(spelling) ?? "");
    for (const { language, source } of names) {
      if (language !== undefined && languages.has(language)) found.add(language);
      if (source !== undefined) found.add("source");
    }
  }
  found.delete("");
  return [null, ...[...found].sort()];
}

/** A choice in words: "in Cyrillic where known". */
export function captionWords(captions: string | null): string {
  const { usual, asSources, inScript } = drawnAsMessages;
  return captions === null ? usual : captions === "source" ? asSources : inScript(messages.scriptName(captions));
}
