import { editDistance } from "../ontology/relationTypes";

/**
 * The known name that somebody most likely meant, or undefined: the same in other letters, else the one with the fewest
 * letters replaced, added or left out, as long as those are few for its length.
 */
export function nearName(typed: string, known: Iterable<string>): string | undefined {
  const asked = bare(typed);
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = isSwapped(asked, bare(name)) ? 1 : editDistance(asked, bare(name));
    if (distance <= bearable(asked) && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Case and the signs between words don't count. */
const bare = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, "");

/** One wrong letter in a short word, one more for every five letters. */
const bearable = (name: string) => (name.length < 3 ? 0 : 1 + Math.floor(name.length / 5));

/** Whether both have the same letters in another order, as `nmae` and `name`. */
const isSwapped = (a: string, b: string) => a.length === b.length && a.length > 2 && a !== b && [...a].sort().join("") === [...b].sort().join("");
