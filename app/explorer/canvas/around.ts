import type { Plate } from "./plate";

export type Direction = "left" | "right" | "up" | "down";

const unit: Readonly<Record<Direction, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };
/** What an entity aside costs more than one straight ahead. */
const aside = 2.5;

/** The entity nearest to `from` in a direction, for the arrow keys; the best connected one when `from` isn't drawn. */
export function neighbourTowards(plate: Plate, from: string | null, direction: Direction): string | null {
  const start = from === null ? undefined : plate.nodes.get(from);
  if (!start) return bestConnected(plate);
  const [ux, uy] = unit[direction];
  let best: { id: string; cost: number } | null = null;
  for (const [id, { at }] of plate.nodes) {
    const [dx, dy] = [at.x - start.at.x, at.y - start.at.y];
    const ahead = dx * ux + dy * uy;
    if (ahead <= 1) continue;
    const cost = ahead + aside * Math.abs(dx * uy - dy * ux);
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}

/** The entity with most relations; null where there is none. */
export function bestConnected(plate: Plate): string | null {
  const [first] = [...plate.nodes.values()].sort((a, b) => b.element.degree - a.element.degree || (a.element.id < b.element.id ? -1 : 1));
  return first?.element.id ?? null;
}

/** The relation of `entity` after `from`, all round; the first where `from` is none of its; null where it has none. */
export function nextRelation(plate: Plate, entity: string, from: string | null): string | null {
  const around = [...new Set(plate.edgesAt(entity).map(({ element }) => element.relation))].sort();
  return around[(from === null ? 0 : around.indexOf(from) + 1) % Math.max(1, around.length)] ?? null;
}
