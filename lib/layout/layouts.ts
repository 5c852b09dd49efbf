import { circle } from "./circle";
import { columns } from "./columns";
import { concentric } from "./concentric";
import { force } from "./force";
import { grid } from "./grid";
import { hierarchy } from "./hierarchy";
import type { Layout } from "./layout";

/** All layouts, the default first. */
export const layouts: readonly Layout[] = [force, concentric, hierarchy, columns, circle, grid];

/** The layout with that id. Throws RangeError for an unknown one. */
export function findLayout(id: string): Layout {
  const found = layouts.find((known) => known.id === id);
  if (!found) throw new RangeError(`No layout ${id}`);
  return found;
}
