import type { Point } from "../../../lib/scene/scene";
import type { Plate } from "./plate";

/** Entities that a reader drags about. */
export interface Dragging {
  /** The entities and relations that move. */
  lifted: ReadonlySet<string>;
  /** Where the entities are while `id` is that many canvas units from where it was taken hold of. */
  places(by: Point): Map<string, Point>;
}

/** What moves when `id` is dragged: with a selected one all that are selected. */
export function takeHold(plate: Plate, id: string, selected: ReadonlySet<string>): Dragging {
  const ids = selected.has(id) ? [...selected].filter((one) => plate.nodes.has(one)) : [id];
  const from = new Map(ids.flatMap((one): [string, Point][] => [[one, { ...(plate.nodes.get(one)?.at ?? { x: 0, y: 0 }) }]]));
  const lifted = new Set([...ids, ...ids.flatMap((one) => plate.edgesAt(one).map(({ element }) => element.id))]);
  return { lifted, places: ({ x, y }) => new Map([...from].map(([one, at]) => [one, { x: at.x + x, y: at.y + y }])) };
}
