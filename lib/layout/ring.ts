import type { Room } from "./boxes";
import type { Point } from "./canonical";

/** Where the n-th of `count` stands on a ring that is `wide` times as wide as high, from the top and clockwise; `turn` in radians. */
export function onRing(n: number, count: number, radius: number, { turn = 0, wide = 1 }: { turn?: number; wide?: number } = {}): Point {
  const angle = (2 * Math.PI * n) / count - Math.PI / 2 + turn;
  return { x: wide * radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** The least radius (px, half the height), from `least` on, at which rooms in that order on a ring keep off each other. */
export function radiusFor(rooms: readonly Room[], least: number, wide = 1): number {
  if (rooms.length < 2) return least;
  let radius = Math.max(least, rooms.reduce((sum, room) => sum + 2 * Math.min(room.w, room.h), 0) / (2 * Math.PI * wide));
  for (; !fits(rooms, radius, wide); radius *= 1.06);
  return radius;
}

function fits(rooms: readonly Room[], radius: number, wide: number): boolean {
  const places = rooms.map((_, n) => onRing(n, rooms.length, radius, { wide }));
  return rooms.every((room, n) => {
    const next = (n + 1) % rooms.length;
    const [here, there, other] = [places[n], places[next], rooms[next]];
    return !here || !there || !other || Math.abs(here.x - there.x) >= room.w + other.w || Math.abs(here.y - there.y) >= room.h + other.h;
  });
}
