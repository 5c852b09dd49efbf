import type { Entity } from "../ontology/records";
import type { Kind } from "../ontology/kinds";

/** What a sentence needs to know of its ends. */
export interface Named {
  name: string;
  kind: Kind;
  /** Nobody in particular: a sentence about what it did is put in the passive. */
  withoutName: boolean;
  /** More than one, so that verbs are in the plural. */
  several: boolean;
}

/** Entities whose names are kept; a text of more is not for reading, and memory must not grow with the graph. */
const keptAtMost = 100_000;

/** The names of the entities that were seen, up to a limit. */
export class NamesTable {
  private readonly known = new Map<string, Named>();
  /** Entities that found no place. */
  left = 0;

  see({ id, name, kind, unnamed, collective }: Entity): void {
    if (this.known.size < keptAtMost) this.known.set(id, { name, kind, withoutName: Boolean(unnamed && !collective), several: Boolean(collective) });
    else this.left++;
  }

  /** The entity of that id. Where it isn't known it is called `name`, or by its id. */
  of(id: string, name = id): Named {
    return this.known.get(id) ?? { name, kind: "other", withoutName: false, several: false };
  }
}
