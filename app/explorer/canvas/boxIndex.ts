import { crosses, overlap, type Box, type Segment } from "./geometry";

const cell = 64;
/** A segment longer than that (cells) is looked up wherever its box reaches. */
const columnsOf = (from: number, to: number) => ({ first: Math.floor(from / cell), last: Math.floor(to / cell) });

/** Things by the squares of a grid that their boxes touch. */
class Squares<Item> {
  private readonly squares = new Map<number, Map<number, Item[]>>();

  put(box: Box, item: Item): void {
    this.each(box, (column, row) => {
      let rows = this.squares.get(column);
      if (!rows) this.squares.set(column, (rows = new Map()));
      const items = rows.get(row);
      if (items) items.push(item);
      else rows.set(row, [item]);
    });
  }

  /** Calls `look` with what may touch the box, some of it several times, until it answers true. */
  some(box: Box, look: (item: Item) => boolean): boolean {
    const [columns, rows] = [columnsOf(box.x, box.x + box.width), columnsOf(box.y, box.y + box.height)];
    for (let column = columns.first; column <= columns.last; column++) {
      const found = this.squares.get(column);
      if (!found) continue;
      for (let row = rows.first; row <= rows.last; row++) if (found.get(row)?.some(look)) return true;
    }
    return false;
  }

  private each(box: Box, visit: (column: number, row: number) => void): void {
    const [columns, rows] = [columnsOf(box.x, box.x + box.width), columnsOf(box.y, box.y + box.height)];
    for (let column = columns.first; column <= columns.last; column++) for (let row = rows.first; row <= rows.last; row++) visit(column, row);
  }
}

/** Boxes that are taken. */
export interface TakenBoxes {
  take(box: Box): void;
  /** Whether a box overlaps one that is taken, other than `own`. */
  blocked(box: Box, own?: Box): boolean;
}

export function takenBoxes(): TakenBoxes {
  const squares = new Squares<Box>();
  return { take: (box) => squares.put(box, box), blocked: (box, own) => squares.some(box, (other) => other !== own && overlap(box, other)) };
}

/** Lines of which each has an id. */
export interface Lines {
  draw(id: string, segment: Segment): void;
  /** How many lines other than `own` pass through a box. */
  through(box: Box, own?: string): number;
}

export function lines(): Lines {
  const squares = new Squares<{ id: string; segment: Segment }>();
  return {
    draw(id, { from, to }) {
      // In pieces, since the box of a long slanted line touches many squares that the line doesn't.
      const pieces = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * cell)));
      const at = (n: number) => ({ x: from.x + ((to.x - from.x) * n) / pieces, y: from.y + ((to.y - from.y) * n) / pieces });
      for (let n = 0; n < pieces; n++) {
        const segment = { from: at(n), to: at(n + 1) };
        const [x, y] = [Math.min(segment.from.x, segment.to.x), Math.min(segment.from.y, segment.to.y)];
        squares.put({ x, y, width: Math.abs(segment.to.x - segment.from.x), height: Math.abs(segment.to.y - segment.from.y) }, { id, segment });
      }
    },
    through(box, own) {
      const found = new Set<string>();
      squares.some(box, ({ id, segment }) => {
        if (id !== own && crosses(segment, box)) found.add(id);
        return false;
      });
      return found.size;
    },
  };
}
