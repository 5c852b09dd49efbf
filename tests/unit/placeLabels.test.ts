import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxAround, overlap, type Box } from "../../app/explorer/canvas/geometry";
import { placeLabels, type EdgeLabelRequest, type NameRequest } from "../../app/explorer/canvas/placeLabels";

const name = (id: string, x: number, y: number, width = 60): NameRequest => ({ id, centre: { x, y }, radius: 12, width, height: 18 });
const label = (id: string, curve: EdgeLabelRequest["curve"], weight = 0, width = 60): EdgeLabelRequest => ({ id, curve, width, height: 18, weight });
const line = (x1: number, y1: number, x2: number, y2: number) => [{ x: x1, y: y1 }, { x: x2, y: y2 }];
const shape = ({ centre, radius }: NameRequest) => boxAround(centre, 2 * radius, 2 * radius);

const coordinate = fc.integer({ min: 0, max: 600 });
const anyNames = fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 10, max: 160 })), { maxLength: 14 }).map((all) => all.map(([x, y, width], n) => name(`n${n}`, x, y, width)));
const anyLabels = fc
  .array(fc.tuple(coordinate, coordinate, coordinate, coordinate, fc.integer({ min: 0, max: 9 })), { maxLength: 14 })
  .map((all) => all.map(([x1, y1, x2, y2, weight], n) => label(`e${n}`, line(x1, y1, x2, y2), weight)));
const anyObstacles = fc.array(fc.record({ x: coordinate, y: coordinate, width: fc.constant(26), height: fc.constant(16) }), { maxLength: 5 });

describe("the name of a hub", () => {
  const around = Array.from({ length: 12 }, (_, n) => name(`n${n}`, 100 + 30 * Math.cos(n), 100 + 30 * Math.sin(n), 0));

  it("stands over the shapes around it rather than not at all, and never over another name", () => {
    expect(placeLabels([name("hub", 100, 100), ...around], []).names.has("hub")).toBe(false);
    const hubs = [{ ...name("hub", 100, 100), insists: true }, { ...name("other", 100, 104), insists: true }];
    const { names } = placeLabels([...hubs, ...around], []);
    const [hub, other] = [names.get("hub"), names.get("other")];
    expect(hub).toBeDefined();
    if (hub && other) expect(overlap(hub, other)).toBe(false);
  });
});

describe("names and labels", () => {
  it("never overlap one another, a shape or an obstacle", () => {
    fc.assert(
      fc.property(anyNames, anyLabels, anyObstacles, (names, labels, obstacles) => {
        const placed = placeLabels(names, labels, { obstacles });
        const texts: { box: Box; own?: string }[] = [...[...placed.names].map(([own, box]) => ({ box, own })), ...[...placed.edges.values()].map((box) => ({ box }))];
        texts.forEach(({ box, own }, n) => {
          for (const other of texts.slice(n + 1)) expect(overlap(box, other.box)).toBe(false);
          for (const other of names) if (other.id !== own) expect(overlap(box, shape(other))).toBe(false);
          for (const obstacle of obstacles) expect(overlap(box, obstacle)).toBe(false);
        });
      }),
    );
  });

  it("keep the size they asked for, and are the same for the same graph", () => {
    fc.assert(
      fc.property(anyNames, anyLabels, (names, labels) => {
        const placed = placeLabels(names, labels);
        for (const { id, width, height } of names) if (placed.names.has(id)) expect(placed.names.get(id)).toMatchObject({ width, height });
        expect(placeLabels(names, labels)).toEqual(placed);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a name", () => {
  it("stands below its shape, or beside it where that is taken", () => {
    const free = placeLabels([name("a", 100, 100)], []).names.get("a");
    expect(free?.y).toBeGreaterThan(112);
    const blocked = placeLabels([name("a", 100, 100)], [], { obstacles: [{ x: 60, y: 115, width: 80, height: 30 }] }).names.get("a");
    expect((blocked?.y ?? 0) + (blocked?.height ?? 0)).toBeLessThanOrEqual(88);
  });

  it("stands beside its shape rather than on a line that leaves it upwards or downwards", () => {
    const through = [label("up", line(100, 85, 100, -200)), label("down", line(100, 115, 100, 400))];
    const box = placeLabels([name("a", 100, 100)], through).names.get("a");
    expect(box?.x).toBeGreaterThan(112);
    expect(Math.abs((box?.y ?? 0) + 9 - 100)).toBeLessThan(5);
  });

  it("yields to one that comes before it, and is left out where there is no room at all", () => {
    const crowd = [name("first", 100, 100), name("second", 100, 100)];
    expect(placeLabels(crowd, []).names.has("first")).toBe(true);
    const walls = [{ x: -100, y: -100, width: 400, height: 400 }];
    expect(placeLabels(crowd, [], { obstacles: walls }).names.size).toBe(0);
  });

  it("keeps clear of lines where it can", () => {
    const below = label("e", line(40, 125, 160, 125));
    const box = placeLabels([name("a", 100, 100)], [below]).names.get("a");
    expect((box?.y ?? 200) + (box?.height ?? 0)).toBeLessThan(125);
  });
});

describe("a relation's label", () => {
  const tight = line(0, 0, 80, 0);

  it("that weighs less yields to the heavier, whatever the order they come in", () => {
    const [heavy, light] = [label("heavy", tight, 5), label("light", tight, 1)];
    for (const order of [[heavy, light], [light, heavy]]) expect([...placeLabels([], order).edges.keys()]).toEqual(["heavy"]);
    expect([...placeLabels([], [{ ...heavy, weight: 1 }, { ...light, weight: 5 }]).edges.keys()]).toEqual(["light"]);
  });

  it("yields to names, whatever it weighs", () => {
    const placed = placeLabels([name("a", 40, -21, 80)], [label("e", tight, 100)]);
    expect(placed.names.has("a")).toBe(true);
    for (const box of placed.edges.values()) for (const other of placed.names.values()) expect(overlap(box, other)).toBe(false);
  });

  it("stands on its own line, in the middle where that is free", () => {
    expect(placeLabels([], [label("e", line(0, 0, 400, 0))]).edges.get("e")).toEqual(boxAround({ x: 200, y: 0 }, 60, 18));
    const moved = placeLabels([], [label("e", line(0, 0, 400, 0))], { obstacles: [boxAround({ x: 200, y: 0 }, 10, 10)] }).edges.get("e");
    expect(moved?.y).toBe(-9);
    expect(moved?.x).not.toBe(170);
  });

  it("is left out of a line too short to carry it", () => {
    expect(placeLabels([], [label("e", line(0, 0, 30, 0))]).edges.size).toBe(0);
  });
});
