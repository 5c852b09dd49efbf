import { describe, expect, it } from "vitest";
import { force } from "../../lib/layout/force";
import type { LayoutGraph, Positions } from "../../lib/layout/layout";
import { findLayout, layouts } from "../../lib/layout/layouts";

const node = (id: string, width = 80) => ({ id, radius: 16, width });
const ids = (count: number) => Array.from({ length: count }, (_, n) => `n${n}`);
function star(count: number): LayoutGraph {
  return { nodes: ids(count).map((id) => node(id)), pairs: ids(count).slice(1).map((id) => ({ a: "n0", b: id })), fixed: {} };
}
function chain(count: number): LayoutGraph {
  return { nodes: ids(count).map((id) => node(id)), pairs: ids(count).slice(1).map((id, n) => ({ a: `n${n}`, b: id })), fixed: {} };
}
const places = (positions: Positions) => Object.values(positions);
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
function closest(positions: Positions): number {
  const all = places(positions);
  return Math.min(...all.flatMap((a, n) => all.slice(n + 1).map((b) => apart(a, b))));
}

describe.each(layouts.map((layout) => [layout.id, layout] as const))("the layout %s", (id, layout) => {
  it("is found by its name, which is unique, and has words for a menu", () => {
    expect(findLayout(id)).toBe(layout);
    expect(layouts.filter((other) => other.id === id)).toHaveLength(1);
    expect(layout.label).toMatch(/\S/);
  });

  it.each([["a star", star(30)], ["a chain", chain(20)], ["strangers", { ...star(25), pairs: [] }], ["one", star(1)], ["none", { nodes: [], pairs: [], fixed: {} }]])("gives %s the same places every time", (_, graph) => {
    const first = layout.run(graph);
    expect(Object.keys(first).sort()).toEqual(graph.nodes.map((one) => one.id).sort());
    expect(layout.run(structuredClone(graph))).toEqual(first);
    for (const { x, y } of places(first)) expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
  });

  it.each([["a star", star(30)], ["a chain", chain(20)], ["strangers", { ...star(25), pairs: [] }]])("lets no two shapes of %s touch", (_, graph) => {
    expect(closest(layout.run(graph))).toBeGreaterThan(2 * 16);
  });

  it("leaves what is placed where it is, to the hundredth", () => {
    const fixed = { n0: { x: 12.34, y: -5.5 }, n7: { x: 400, y: 300 } };
    const positions = layout.run({ ...star(12), fixed });
    expect(positions).toMatchObject(fixed);
    expect(closest(positions)).toBeGreaterThan(2 * 16);
  });

  it("minds no pair whose end it wasn't given, nor one of an entity with itself", () => {
    const positions = layout.run({ ...star(3), pairs: [{ a: "n0", b: "nobody" }, { a: "n1", b: "n1" }] });
    expect(Object.keys(positions)).toHaveLength(3);
  });

  it("places ids that look like keys of every object", () => {
    const names = ["__proto__", "constructor", "toString"];
    const positions = layout.run({ nodes: names.map((one) => node(one)), pairs: [{ a: "constructor", b: "toString" }], fixed: {} });
    expect(Object.keys(positions).sort()).toEqual([...names].sort());
    expect(closest(positions)).toBeGreaterThan(2 * 16);
  });
});

describe("the force-directed layout", () => {
  it("puts new ones beside whom they are related to", () => {
    const fixed = { left: { x: -1000, y: 0 }, right: { x: 1000, y: 0 } };
    const positions = force.run({ nodes: ["left", "right", "new"].map((one) => node(one)), pairs: [{ a: "right", b: "new" }], fixed });
    expect(positions.new?.x).toBeGreaterThan(500);
  });

  it.each([["a star", star(12)], ["strangers", { ...star(12), pairs: [] }]])("gives the wide names of %s room", (_, graph) => {
    const all = places(force.run({ ...graph, nodes: graph.nodes.map(({ id }) => node(id, 200)) }));
    const close = all.flatMap((a, n) => all.slice(n + 1).filter((b) => Math.abs(a.x - b.x) < 150 && Math.abs(a.y - b.y) < 18));
    expect(close).toEqual([]);
  });
});

it("says that there is no such layout", () => expect(() => findLayout("constructor")).toThrow(RangeError));
