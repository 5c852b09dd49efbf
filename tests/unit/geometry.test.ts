import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxAround, crosses, overlap, pointAt } from "../../app/explorer/canvas/geometry";

const box = { x: 0, y: 0, width: 10, height: 4 };
const number = fc.integer({ min: -50, max: 50 });
const size = fc.integer({ min: 1, max: 30 });
const anyPoint = fc.record({ x: number, y: number });
const anyBox = fc.record({ x: number, y: number, width: size, height: size });

describe("boxes", () => {
  it("stand around their centre", () => expect(boxAround({ x: 5, y: 2 }, 10, 4)).toEqual(box));

  it.each([
    [{ x: 9, y: 3, width: 5, height: 5 }, true],
    [{ x: 2, y: 1, width: 1, height: 1 }, true],
    [{ x: 10, y: 0, width: 5, height: 5 }, false],
    [{ x: 0, y: 4, width: 5, height: 5 }, false],
    [{ x: -9, y: -9, width: 5, height: 5 }, false],
  ])("%j overlaps: %s", (other, expected) => expect([overlap(box, other), overlap(other, box)]).toEqual([expected, expected]));
});

describe("a segment", () => {
  it.each([
    [{ from: { x: -5, y: 2 }, to: { x: 15, y: 2 } }, true],
    [{ from: { x: 4, y: 2 }, to: { x: 5, y: 2 } }, true],
    [{ from: { x: 5, y: -5 }, to: { x: 5, y: 9 } }, true],
    [{ from: { x: 5, y: 2 }, to: { x: 5, y: 2 } }, true],
    [{ from: { x: -5, y: 5 }, to: { x: 15, y: 5 } }, false],
    [{ from: { x: -5, y: 2 }, to: { x: -1, y: 2 } }, false],
    [{ from: { x: -4, y: 2 }, to: { x: 2, y: -8 } }, false],
    [{ from: { x: 20, y: 2 }, to: { x: 20, y: 2 } }, false],
  ])("%j passes through: %s", (segment, expected) => expect(crosses(segment, box)).toBe(expected));

  it("passes through a box whichever end it begins at, and does so when a point of it lies inside", () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anyBox, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, other, t) => {
        const passes = crosses({ from, to }, other);
        expect(crosses({ from: to, to: from }, other)).toBe(passes);
        const point = pointAt([from, to], t);
        if (overlap(boxAround(point, 0.5, 0.5), { ...other, x: other.x + 1, y: other.y + 1, width: other.width - 2, height: other.height - 2 })) expect(passes).toBe(true);
      }),
    );
  });
});

describe("a curve", () => {
  const points = [{ x: 0, y: 0 }, { x: 10, y: 20 }, { x: 20, y: 0 }];
  it("begins and ends at its ends and bends towards its middle", () => {
    expect([0, 0.5, 1].map((t) => pointAt(points, t))).toEqual([{ x: 0, y: 0 }, { x: 10, y: 10 }, { x: 20, y: 0 }]);
    expect(pointAt(points.slice(0, 2), 0.5)).toEqual({ x: 5, y: 10 });
    expect([pointAt(points.slice(0, 1), 0.7), pointAt([], 0.7)]).toEqual([{ x: 0, y: 0 }, { x: 0, y: 0 }]);
  });
});
