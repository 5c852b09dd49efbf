import { force } from "./force";
import type { Layout } from "./layout";

/** All layouts, the default first. */
export const layouts: readonly Layout[] = [force];

/** The layout with that id. Throws RangeError for an unknown one. */
export function findLayout(id: string): Layout {
  const found = layouts.find((known) => known.id === id);
  if (!found) throw new RangeError(`No layout ${id}`);
  return found;
}
