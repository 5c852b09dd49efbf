import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centred, fitted, inSight, onPlate, onScreen, panned, zoomed } from "../../app/explorer/canvas/camera";

const number = fc.double({ min: -2000, max: 2000, noNaN: true });
const anyPoint = fc.record({ x: number, y: number });
const anyView = fc.record({ zoom: fc.double({ min: 0.05, max: 3, noNaN: true }), pan: anyPoint });
const size = { width: 900, height: 600 };
const insets = { top: 20, right: 30, bottom: 60, left: 30 };
const near = (at: { x: number; y: number }) => ({ x: expect.closeTo(at.x, 4) as number, y: expect.closeTo(at.y, 4) as number });

describe("a view", () => {
  it("leads from the plate to the screen and back", () => {
    fc.assert(
      fc.property(anyView, anyPoint, (view, at) => {
        expect(onPlate(view, onScreen(view, at))).toEqual(near(at));
      }),
    );
  });

  it("keeps what is under the pointer there while it zooms, within what can be drawn", () => {
    fc.assert(
      fc.property(anyView, anyPoint, fc.double({ min: 0.001, max: 50, noNaN: true }), (view, pointer, zoom) => {
        const next = zoomed(view, zoom, pointer);
        expect(onScreen(next, onPlate(view, pointer))).toEqual(near(pointer));
        expect(next.zoom).toBeGreaterThanOrEqual(0.04);
        expect(next.zoom).toBeLessThanOrEqual(3);
      }),
    );
  });

  it("moved by px moves what it shows by them", () => {
    expect(onScreen(panned({ zoom: 2, pan: { x: 5, y: 5 } }, 7, -3), { x: 1, y: 1 })).toEqual({ x: 14, y: 4 });
  });
});

describe("fitting", () => {
  const box = { x: -100, y: 50, width: 400, height: 900 };

  it("shows the whole box in what the insets leave free, in its middle", () => {
    const view = fitted(box, size, insets, 1);
    const [from, to] = [onScreen(view, box), onScreen(view, { x: box.x + box.width, y: box.y + box.height })];
    expect(from.y).toBeCloseTo(20);
    expect(to.y).toBeCloseTo(540);
    expect((from.x + to.x) / 2).toBeCloseTo(450);
  });

  it("comes no closer than it is told to", () => {
    expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, size, insets, 1.3).zoom).toBe(1.3);
  });

  it("centres a place, and says which part of the plate is in sight", () => {
    const view = centred({ x: 100, y: 100 }, 2, size, { top: 0, right: 0, bottom: 0, left: 0 });
    expect(inSight(view, size)).toEqual({ x: -125, y: -50, width: 450, height: 300 });
  });
});
