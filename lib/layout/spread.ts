import type { Point } from "./canonical";

/** A node with the room that it needs around its centre (half width and height, px). */
export interface Spreadable extends Point {
  id: string;
  w: number;
  h: number;
  /** Whether it may be moved. */
  loose: boolean;
}

const passes = 80;

/** Whole px, and no two boxes of which one may be moved on each other: they are pushed apart the short way, as little as it takes. */
export function spread(items: readonly Spreadable[]): Map<string, Point> {
  const boxes = items.map((item) => ({ ...item })).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let pass = 0; pass < passes && push(boxes); pass++);
  for (const box of boxes) if (box.loose) Object.assign(box, { x: Math.round(box.x), y: Math.round(box.y) });
  freeTheRest(boxes);
  return new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
}

/** One sweep from left to right; says whether anything had to move. */
function push(boxes: Spreadable[]): boolean {
  const sorted = [...boxes].sort((a, b) => a.x - a.w - (b.x - b.w) || (a.id < b.id ? -1 : 1));
  let moved = false;
  sorted.forEach((a, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const b = sorted[next];
      if (!b || b.x - b.w > a.x + a.w) break;
      if (separate(a, b)) moved = true;
    }
  });
  return moved;
}

function separate(a: Spreadable, b: Spreadable): boolean {
  if (!a.loose && !b.loose) return false;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [overX, overY] = [a.w + b.w - Math.abs(dx), a.h + b.h - Math.abs(dy)];
  if (overX <= 0 || overY <= 0) return false;
  const share = a.loose && b.loose ? 0.5 : 1;
  const axis = overX < overY ? "x" : "y";
  // Half a px more, so that rounding leaves them apart.
  const step = axis === "x" ? Math.sign(dx || 1) * (overX * share + 0.5) : Math.sign(dy || 1) * (overY * share + 0.5);
  if (a.loose) a[axis] -= step;
  if (b.loose) b[axis] += step;
  return true;
}

/** What pushing left on another goes to the nearest free place on a spiral. */
function freeTheRest(boxes: Spreadable[]): void {
  const grid = new Grid(boxes);
  for (const box of boxes) {
    if (!box.loose || grid.isFree(box, box.x, box.y)) continue;
    const reach = Math.min(box.w, box.h);
    for (let turn = 1; ; turn++) {
      const [angle, distance] = [turn * 2.399963, reach * 0.5 * Math.sqrt(turn)];
      const [x, y] = [Math.round(box.x + distance * Math.cos(angle)), Math.round(box.y + distance * Math.sin(angle))];
      if (!grid.isFree(box, x, y)) continue;
      grid.move(box, x, y);
      break;
    }
  }
}

const nothing: readonly Spreadable[] = [];
/** Two cells far from each other may share a key: that costs a comparison, no more. */
const keyOf = (column: number, row: number) => column * 100_003 + row;

/** Boxes by the square of the plate that their centre is in. */
class Grid {
  private readonly side: number;
  private readonly cells = new Map<number, Set<Spreadable>>();

  constructor(boxes: readonly Spreadable[]) {
    this.side = Math.max(1, ...boxes.map((box) => 2 * Math.max(box.w, box.h)));
    for (const box of boxes) this.put(box);
  }

  isFree(box: Spreadable, x: number, y: number): boolean {
    const [column, row] = [Math.floor(x / this.side), Math.floor(y / this.side)];
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const other of this.cells.get(keyOf(c, r)) ?? nothing) {
          if (other !== box && Math.abs(other.x - x) < other.w + box.w && Math.abs(other.y - y) < other.h + box.h) return false;
        }
      }
    }
    return true;
  }

  move(box: Spreadable, x: number, y: number): void {
    this.cells.get(this.cellOf(box))?.delete(box);
    Object.assign(box, { x, y });
    this.put(box);
  }

  private put(box: Spreadable): void {
    const cell = this.cellOf(box);
    const held = this.cells.get(cell);
    if (held) held.add(box);
    else this.cells.set(cell, new Set([box]));
  }

  private cellOf(box: Spreadable): number {
    return keyOf(Math.floor(box.x / this.side), Math.floor(box.y / this.side));
  }
}
