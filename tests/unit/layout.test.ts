import { describe, expect, it } from "vitest";
import { force } from "../../lib/layout/force";
import type { LayoutGraph, LayoutNode, Positions } from "../../lib/layout/layout";
import { findLayout, layouts } from "../../lib/layout/layouts";
import { settle } from "../../lib/layout/parameters";
import { random } from "../../lib/layout/random";
import { kinds, type Kind } from "../../lib/ontology/kinds";

const node = (id: string, width = 80, kind?: Kind): LayoutNode => ({ id, radius: 16, width, ...(kind && { kind }) });
const ids = (count: number) => Array.from({ length: count }, (_, n) => `n${n}`);
const star = (count: number): LayoutGraph => ({ nodes: ids(count).map((id) => node(id)), pairs: ids(count).slice(1).map((id) => ({ a: "n0", b: id })), fixed: {} });
const chain = (count: number): LayoutGraph => ({ nodes: ids(count).map((id) => node(id)), pairs: ids(count).slice(1).map((id, n) => ({ a: `n${n}`, b: id })), fixed: {} });
const strangers = (count: number): LayoutGraph => ({ ...star(count), pairs: [] });
function tangle(count: number, edges: number): LayoutGraph {
  const next = random(7);
  const any = () => `n${Math.floor(count * next() ** 2)}`;
  const pairs = Array.from({ length: edges }, () => ({ a: any(), b: any(), type: next() < 0.3 ? "PART_OF" : "MET" }));
  return { nodes: ids(count).map((id, n) => node(id, 40 + ((n * 37) % 160), kinds[n % 4])), pairs, fixed: {} };
}

type Place = { x: number; y: number };
const apart = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y);
/** How far the two nearest are from each other. */
function closest(positions: Positions): number {
  const all = Object.values(positions);
  return all.reduce((least, a, n) => all.slice(n + 1).reduce((min, b) => Math.min(min, apart(a, b)), least), Infinity);
}
const at = (positions: Positions, id: string): Place => positions[id] ?? { x: Number.NaN, y: Number.NaN };

describe.each(layouts.map((layout) => [layout.id, layout] as const))("the layout %s", (id, layout) => {
  it("is found by its name, which is unique, and has words for a menu", () => {
    expect(findLayout(id)).toBe(layout);
    expect(layouts.filter((other) => other.id === id)).toHaveLength(1);
    expect(layout.label).toMatch(/\S/);
    for (const parameter of layout.parameters) expect(settle(layout.parameters)[parameter.id]).toBe(parameter.default);
  });

  it.each([["a star", star(30)], ["a chain", chain(20)], ["strangers", strangers(25)], ["a tangle", tangle(60, 150)], ["hundreds", tangle(350, 900)], ["one", star(1)], ["none", strangers(0)]])(
    "gives %s the same places every time, whatever the order of its lists",
    (_, graph) => {
      const first = layout.run(graph);
      expect(Object.keys(first).sort()).toEqual(graph.nodes.map((one) => one.id).sort());
      expect(layout.run({ ...graph, nodes: [...graph.nodes].reverse(), pairs: [...graph.pairs].reverse() })).toEqual(first);
      for (const { x, y } of Object.values(first)) expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
      expect(closest(first)).toBeGreaterThan(2 * 16);
    },
  );

  it("leaves what is placed where it is, to the hundredth, and puts nothing on it", () => {
    const fixed = { n0: { x: 12.34, y: -5.5 }, n7: { x: 400, y: 300 }, n9: { x: 0, y: 90 } };
    const positions = layout.run({ ...tangle(40, 80), fixed });
    expect(positions).toMatchObject(fixed);
    expect(closest(positions)).toBeGreaterThan(2 * 16);
  });

  it("lays out a selection where it is, and moves no other", () => {
    const whole = layout.run(tangle(30, 60));
    const far = Object.fromEntries(Object.entries(whole).map(([one, { x, y }]) => [one, { x: x + 5000, y }]));
    const selected = ["n3", "n4", "n5", "n6"];
    const fixed = Object.fromEntries(Object.entries(far).filter(([one]) => !selected.includes(one)));
    const positions = layout.run({ ...tangle(30, 60), fixed, now: far });
    expect(positions).toMatchObject(fixed);
    for (const one of selected) expect(at(positions, one).x).toBeGreaterThan(3000);
  });

  it("minds no pair whose end it wasn't given, nor one of an entity with itself", () => {
    const positions = layout.run({ ...star(3), pairs: [{ a: "n0", b: "nobody" }, { a: "n1", b: "n1" }] });
    expect(Object.keys(positions)).toHaveLength(3);
  });

  it("places ids that look like keys of every object", () => {
    const names = ["__proto__", "constructor", "toString"];
    const positions = layout.run({ nodes: names.map((one) => node(one)), pairs: [{ a: "constructor", b: "toString", type: "constructor" }], fixed: {} });
    expect(Object.keys(positions).sort()).toEqual([...names].sort());
    expect(closest(positions)).toBeGreaterThan(2 * 16);
  });

  it("gives more room when told to", () => {
    const extent = (spacing: number) => {
      const places = Object.values(layout.run(tangle(30, 60), { spacing }));
      return Math.max(...places.map(({ x }) => Math.abs(x))) + Math.max(...places.map(({ y }) => Math.abs(y)));
    };
    expect(extent(300)).toBeGreaterThan(extent(100));
  });
});

describe("force-directed", () => {
  it("puts new ones beside whom they are related to", () => {
    const fixed = { left: { x: -1000, y: 0 }, right: { x: 1000, y: 0 } };
    const positions = force.run({ nodes: ["left", "right", "new"].map((one) => node(one)), pairs: [{ a: "right", b: "new" }], fixed });
    expect(at(positions, "new").x).toBeGreaterThan(500);
  });

  it("makes a small graph wider than high, as names are", () => {
    const places = Object.values(force.run(star(40)));
    const across = (axis: "x" | "y") => Math.max(...places.map((place) => place[axis])) - Math.min(...places.map((place) => place[axis]));
    expect(across("x")).toBeGreaterThan(1.2 * across("y"));
  });

  it("stands one that brings many in their middle", () => {
    const positions = force.run({ ...star(101), fixed: { n0: { x: 400, y: -300 } } });
    const others = ids(101).slice(1).map((id) => at(positions, id));
    const mean = (axis: "x" | "y") => others.reduce((sum, place) => sum + place[axis] / others.length, 0);
    expect(apart({ x: mean("x"), y: mean("y") }, { x: 400, y: -300 })).toBeLessThan(80);
  });

  it("keeps names off each other in a small graph", () => {
    const graph = { ...star(8), nodes: ids(8).map((id) => node(id, 260)) };
    const places = Object.values(force.run(graph));
    places.forEach((a, n) => places.slice(n + 1).forEach((b) => expect(Math.abs(a.x - b.x) >= 260 || Math.abs(a.y - b.y) >= 46).toBe(true)));
  });

  it("leaves a line room for its words", () => {
    const positions = force.run(chain(8));
    for (let n = 0; n < 7; n++) expect(apart(at(positions, `n${n}`), at(positions, `n${n + 1}`))).toBeGreaterThan(120);
  });

  it("draws a ring without a crossing", () => {
    const ring = chain(9);
    const positions = force.run({ ...ring, pairs: [...ring.pairs, { a: "n8", b: "n0" }] });
    const middle = Object.values(positions).reduce((sum, { x, y }) => ({ x: sum.x + x / 9, y: sum.y + y / 9 }), { x: 0, y: 0 });
    const turn = ids(9).map((id) => Math.atan2(at(positions, id).y - middle.y, at(positions, id).x - middle.x));
    const steps = turn.map((angle, n) => Math.sign(Math.sin((turn[(n + 1) % 9] ?? 0) - angle)));
    expect(new Set(steps).size).toBe(1);
  });

  it("has other arrangements of the same graph", () => {
    expect(force.run(tangle(20, 40), { variation: 2 })).not.toEqual(force.run(tangle(20, 40), { variation: 1 }));
  });
});

describe("the others", () => {
  const state = node("state", 80, "state");
  const house: LayoutGraph = {
    nodes: [node("worker", 80, "person"), node("head", 80, "person"), node("branch", 80, "agency"), node("agency", 80, "agency"), state, node("club", 80, "agency")],
    pairs: [
      { a: "agency", b: "state", type: "PART_OF" },
      { a: "branch", b: "agency", type: "BRANCH_OF" },
      { a: "head", b: "branch", type: "HEADS" },
      { a: "worker", b: "branch", type: "WORKS_FOR" },
      { a: "state", b: "club", type: "MEMBER_OF" },
    ],
    fixed: {},
  };

  it("put states above their agencies, these above their branches, heads above those who work there", () => {
    const positions = findLayout("hierarchy").run(house);
    const heights = ["state", "agency", "branch", "head", "worker"].map((id) => at(positions, id).y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(heights.length);
    expect(at(positions, "state").y).toBeLessThan(at(positions, "club").y);
    const across = findLayout("hierarchy").run(house, { direction: "right" });
    expect(at(across, "state").x).toBeLessThan(at(across, "worker").x);
  });

  it("survive posts that go round in a ring", () => {
    const ring = ["a", "b", "c"];
    const positions = findLayout("hierarchy").run({ nodes: ring.map((id) => node(id, 80, "agency")), pairs: ring.map((a, n) => ({ a, b: ring[(n + 1) % 3] ?? a, type: "PART_OF" })), fixed: {} });
    expect(closest(positions)).toBeGreaterThan(32);
  });

  it("put the kinds in columns, those who are related at one height", () => {
    const people = ids(6).map((id) => node(id, 80, "person"));
    const agencies = ids(6).map((id) => node(`of-${id}`, 80, "agency"));
    const partner = (n: number) => (n * 5 + 2) % 6;
    const positions = findLayout("columns").run({ nodes: [...people, ...agencies, state], pairs: ids(6).map((a, n) => ({ a, b: `of-n${partner(n)}` })), fixed: {} });
    expect(new Set(people.map(({ id }) => at(positions, id).x)).size).toBe(1);
    expect(at(positions, "n0").x).toBeLessThan(at(positions, "of-n0").x);
    expect(at(positions, "of-n0").x).toBeLessThan(at(positions, "state").x);
    for (const n of [0, 1, 2, 3, 4, 5]) expect(Math.abs(at(positions, `n${n}`).y - at(positions, `of-n${partner(n)}`).y)).toBeLessThan(5);
  });

  it("put the best connected in the middle, and all on one circle", () => {
    const concentric = findLayout("concentric").run(star(20));
    const middle = at(concentric, "n0");
    const distances = ids(20).slice(1).map((id) => apart(middle, at(concentric, id)));
    expect(Math.min(...distances)).toBeGreaterThan(100);
    const circle = Object.values(findLayout("circle").run(star(20)));
    const radii = circle.map(({ x, y }) => Math.hypot(x, y));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(20);
  });

  it.each(layouts.filter(({ id }) => id !== "circle").map((layout) => [layout.id, layout] as const))("come near to the proportion of the plate: %s", (_, layout) => {
    const proportionOf = (proportion: number) => {
      const places = Object.values(layout.run({ ...tangle(120, 150), proportion }));
      const extent = (axis: "x" | "y") => Math.max(...places.map((place) => place[axis])) - Math.min(...places.map((place) => place[axis]));
      return extent("x") / extent("y");
    };
    expect(proportionOf(1.6)).toBeGreaterThan(1);
    expect(proportionOf(0.6)).toBeLessThan(1);
  });

  it("make a grid of as many columns as one wants", () => {
    const positions = Object.values(findLayout("grid").run(strangers(12), { columns: 3 }));
    expect(new Set(positions.map(({ x }) => x)).size).toBe(3);
    expect(new Set(positions.map(({ y }) => y)).size).toBe(4);
  });
});

it("brings settings into their range and forgets what isn't one", () => {
  expect(settle(force.parameters, { spacing: 9000, variation: Number.NaN, other: 1 })).toEqual({ spacing: 300, variation: 1 });
  expect(settle(findLayout("circle").parameters, { order: "sideways" }).order).toBe("plain");
});

it("says that there is no such layout", () => expect(() => findLayout("constructor")).toThrow(RangeError));
