import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, distribute, type Placed } from "../../lib/layout/align";
import { spread } from "../../lib/layout/spread";

const item = (id: string, x: number, y: number, radius = 10, pinned = false): Placed => ({ id, x, y, radius, pinned });
const three = [item("a", 0, 0), item("b", 50, 100, 20), item("c", 200, -40)];
/** The places after a move, of all. */
const after = (nodes: readonly Placed[], moved: Readonly<Record<string, { x: number; y: number }>>) => nodes.map((node) => ({ ...node, ...moved[node.id] }));

describe("aligning", () => {
  it("brings the sides of shapes of any size into line, and moves along one axis only", () => {
    expect(after(three, align(three, "left")).map(({ x, radius }) => x - radius)).toEqual([-10, -10, -10]);
    expect(after(three, align(three, "right")).map(({ x, radius }) => x + radius)).toEqual([210, 210, 210]);
    expect(after(three, align(three, "top")).map(({ y, radius }) => y - radius)).toEqual([-50, -50, -50]);
    expect(after(three, align(three, "bottom")).map(({ y, radius }) => y + radius)).toEqual([120, 120, 120]);
    expect(after(three, align(three, "centre"))).toMatchObject([{ x: 100, y: 0 }, { x: 100, y: 100 }, { x: 100, y: -40 }]);
    expect(after(three, align(three, "middle"))).toMatchObject([{ x: 0, y: 30 }, { x: 50, y: 30 }, { x: 200, y: 30 }]);
  });

  it("goes by the pinned one and leaves it there", () => {
    const moved = align([...three, item("pin", 77, 5, 10, true)], "centre");
    expect(Object.keys(moved).sort()).toEqual(["a", "b", "c"]);
    expect(Object.values(moved).map(({ x }) => x)).toEqual([77, 77, 77]);
  });

  it("names nothing that is in line already", () => expect(align([item("a", 5, 1), item("b", 5, 9)], "left")).toEqual({}));
});

describe("distributing", () => {
  it("leaves the outermost and makes the gaps between shapes equal", () => {
    const placed = after(three, distribute(three, "x")).sort((a, b) => a.x - b.x);
    expect([placed[0]?.x, placed[2]?.x]).toEqual([0, 200]);
    expect(placed.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect((placed[1]?.x ?? 0) - 20 - 10).toBe(200 - 10 - ((placed[1]?.x ?? 0) + 20));
    expect(after(three, distribute(three, "y")).map(({ x }) => x)).toEqual([0, 50, 200]);
  });
});

describe("spreading", () => {
  const places = fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }), w: fc.integer({ min: 5, max: 60 }), h: fc.integer({ min: 5, max: 30 }), loose: fc.boolean() }), { maxLength: 40 });
  const named = places.map((all) => all.map((one, n) => ({ ...one, id: `n${n}` })));

  it("leaves nothing that may move on anything else, moves nothing that may not, whatever the order", () => {
    fc.assert(
      fc.property(named, (items) => {
        const free = spread(items);
        const boxes = items.map((one) => ({ ...one, ...(free.get(one.id) ?? { x: Number.NaN, y: Number.NaN }) }));
        boxes.forEach((a, n) => {
          if (!a.loose) expect(a).toMatchObject({ x: items[n]?.x, y: items[n]?.y });
          boxes.slice(n + 1).forEach((b) => expect((!a.loose && !b.loose) || Math.abs(a.x - b.x) >= a.w + b.w || Math.abs(a.y - b.y) >= a.h + b.h).toBe(true));
        });
        expect(spread([...items].reverse())).toEqual(free);
      }),
      { numRuns: 60 },
    );
  });

  it("moves nothing where all have room", () => {
    const items = [0, 100, 200].map((x) => ({ id: `at${x}`, x, y: 0, w: 20, h: 20, loose: true }));
    expect([...spread(items).values()]).toEqual(items.map(({ x, y }) => ({ x, y })));
  });
});
