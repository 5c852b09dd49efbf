/** Something on a line that would like to be at `wish` and needs `room` (px) to either side. */
interface Wisher {
  wish: number;
  room: number;
}

/**
 * Places on a line, in the order given, none closer to the next than their rooms allow, and as near to the wishes as that
 * leaves (least squares, by pooling adjacent violators).
 */
export function spaceOut(items: readonly Wisher[]): number[] {
  const offsets: number[] = [];
  let offset = 0;
  items.forEach((item, n) => {
    if (n > 0) offset += (items[n - 1]?.room ?? 0) + item.room;
    offsets.push(offset);
  });
  const blocks: { sum: number; count: number }[] = [];
  items.forEach((item, n) => {
    blocks.push({ sum: item.wish - (offsets[n] ?? 0), count: 1 });
    for (;;) {
      const [before, last] = [blocks.at(-2), blocks.at(-1)];
      if (!before || !last || before.sum / before.count < last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  return blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count)).map((base, n) => base + (offsets[n] ?? 0));
}
