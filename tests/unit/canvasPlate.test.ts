import { describe, expect, it, vi } from "vitest";
import { bestConnected, neighbourTowards, nextRelation } from "../../app/explorer/canvas/around";
import { takeHold } from "../../app/explorer/canvas/dragging";
import { pointAt } from "../../app/explorer/canvas/geometry";
import { hitAt } from "../../app/explorer/canvas/hitTest";
import { nameText } from "../../app/explorer/canvas/labelText";
import { letter } from "../../app/explorer/canvas/lettering";
import { drawnIds, plateOf, type Plate } from "../../app/explorer/canvas/plate";
import { standingOut } from "../../app/explorer/canvas/stage";
import { elements, type OpenedClaim } from "../../lib/scene/elements";
import { reduce } from "../../lib/scene/reducer";
import { emptyScene } from "../../lib/scene/scene";
import type { Relation } from "../../lib/ontology/subgraph";
import { relation, subgraph } from "./sceneFixture";

const [ann, police, town] = ["person:ann", "agency:police", "state:town"];
const places = { [ann]: { x: 0, y: 0 }, [police]: { x: 200, y: 0 }, [town]: { x: 400, y: 0 } };

// Texts are measured without a browser: all letters are as wide.
vi.stubGlobal("document", { createElement: () => ({ getContext: () => null }) });

function plate(relations: readonly Relation[], positions: Record<string, { x: number; y: number }> = places, opened: Record<string, OpenedClaim[]> = {}): Plate {
  const { document } = reduce(emptyScene, { do: "open", title: "", subgraph: subgraph(Object.keys(positions), relations), hidden: [], positions });
  return plateOf(elements(document, {}, [], undefined, opened));
}
const curves = (of: Plate) => [...of.edges.values()].map(({ curve }) => curve);
const middle = (curve: readonly { x: number; y: number }[]) => pointAt(curve, 0.5);

describe("a line", () => {
  it("runs straight from its subject to its object, and ends short of the shapes", () => {
    const [curve] = curves(plate([relation(police, "DETAINED", ann)]));
    expect(curve).toHaveLength(2);
    expect(curve?.[0]?.x).toBeLessThan(200 - 11);
    expect(curve?.[1]?.x).toBeGreaterThan(11);
  });

  it("goes around a shape that stands between", () => {
    const [curve] = curves(plate([relation(ann, "WORKS_FOR", town)]));
    expect(curve).toHaveLength(3);
    expect(Math.abs(middle(curve ?? []).y)).toBeGreaterThan(16);
  });

  it("of a pair with several stands beside the others, whoever acts on whom", () => {
    const all = curves(plate([relation(police, "DETAINED", ann), relation(ann, "ACCUSED", police), relation(police, "MET", ann)]));
    const heights = all.map((curve) => middle(curve).y).sort((a, b) => a - b);
    expect(heights).toHaveLength(3);
    expect(Math.min((heights[1] ?? 0) - (heights[0] ?? 0), (heights[2] ?? 0) - (heights[1] ?? 0))).toBeGreaterThan(20);
  });

  it("of an opened relation is one arc a claim, with more room for their words", () => {
    const detained = relation(police, "DETAINED", ann);
    const claims = ["one", "two"].map((id): OpenedClaim => ({ id, modality: "asserted", date: null, publisher: id }));
    const of = plate([detained], places, { [detained.id]: claims });
    const [first, second] = curves(of).map((curve) => middle(curve).y);
    expect(Math.abs((first ?? 0) - (second ?? 0))).toBeGreaterThan(30);
    expect(drawnIds(of, [detained.id]).size).toBe(2);
  });

  it("of an entity to itself leaves it and comes back", () => {
    const [curve] = curves(plate([relation(ann, "MET", ann)]));
    expect(curve).toHaveLength(3);
    expect(Math.hypot(middle(curve ?? []).x, middle(curve ?? []).y)).toBeGreaterThan(30);
  });

  it("follows its ends when they move", () => {
    const of = plate([relation(police, "DETAINED", ann)]);
    of.move(new Map([[police, { x: 0, y: 300 }]]));
    expect(curves(of)[0]?.[0]?.y).toBeGreaterThan(250);
    expect(of.nodes.get(ann)?.at).toEqual({ x: 0, y: 0 });
  });
});

describe("what is at a place", () => {
  const of = plate([relation(police, "DETAINED", ann)]);
  const [line] = [...of.edges.keys()];

  it.each([
    [{ x: 3, y: 3 }, { kind: "entity", id: ann }],
    [{ x: 100, y: 4 }, { kind: "relation", id: line }],
    [{ x: 100, y: 40 }, null],
    // A shape is before the line that ends at it.
    [{ x: 186, y: 0 }, { kind: "entity", id: police }],
  ])("%j: %j", (at, expected) => expect(hitAt(of, at, 6)).toEqual(expected));
});

describe("standing out", () => {
  const of = plate([relation(police, "DETAINED", ann), relation(police, "PART_OF", town)]);

  it("is what is near: an entity with its relations, a relation with its ends", () => {
    expect(of.nearby(ann)).toEqual(new Set([ann, police, relation(police, "DETAINED", ann).id]));
    expect(of.nearby(relation(police, "PART_OF", town).id)).toEqual(new Set([police, town, relation(police, "PART_OF", town).id]));
  });

  it("keeps within what is kept anyway, and is nothing when nothing is looked at", () => {
    expect(standingOut(of, police, new Set([police, town]))).toEqual(new Set([police, town]));
    expect(standingOut(of, null, null)).toBeNull();
  });
});

describe("dragging", () => {
  const of = plate([relation(police, "DETAINED", ann)]);

  it("takes a selected entity's fellows with it, an unselected one alone, and their relations", () => {
    expect([...takeHold(of, ann, new Set([ann, town])).places({ x: 10, y: 5 })]).toEqual([[ann, { x: 10, y: 5 }], [town, { x: 410, y: 5 }]]);
    const alone = takeHold(of, police, new Set([ann]));
    expect([...alone.places({ x: 1, y: 1 }).keys()]).toEqual([police]);
    expect(alone.lifted).toEqual(new Set([police, relation(police, "DETAINED", ann).id]));
  });
});

describe("the keyboard", () => {
  const of = plate([relation(police, "DETAINED", ann), relation(police, "PART_OF", town)]);

  it("begins at the best connected and goes to the nearest in a direction", () => {
    expect(bestConnected(of)).toBe(police);
    expect(neighbourTowards(of, null, "left")).toBe(police);
    expect([neighbourTowards(of, police, "left"), neighbourTowards(of, police, "right"), neighbourTowards(of, town, "right")]).toEqual([ann, town, null]);
  });

  it("goes round the relations of an entity", () => {
    const first = nextRelation(of, police, null);
    const second = nextRelation(of, police, first);
    expect(new Set([first, second]).size).toBe(2);
    expect(nextRelation(of, police, second)).toBe(first);
    expect(nextRelation(of, "person:none", null)).toBeNull();
  });
});

describe("lettering", () => {
  const everywhere = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
  const of = plate([relation(police, "DETAINED", ann), relation(police, "PART_OF", town)]);
  const at = (zoom: number, only: ReadonlySet<string> | null = null) => letter(of, { zoom, area: everywhere, only, chosen: new Set(), before: null }).placed;

  it("has names and relations from near, names alone from further away", () => {
    expect([at(1).names.size, at(1).edges.size]).toEqual([3, 2]);
    expect([at(0.3).names.size, at(0.3).edges.size]).toEqual([3, 0]);
  });

  it("has a long name in full, on as few lines as it needs, the same from near and from afar", () => {
    const name = "the Interparliamentary Commission on the Settlement of Differences";
    const { document } = reduce(emptyScene, { do: "open", title: "", subgraph: subgraph([{ id: police, kind: "agency", name, names: [] }, ann]), hidden: [], positions: places });
    const [long, short] = [police, ann].map((id) => elements(document, {}, []).nodes.find((node) => node.id === id));
    if (!long || !short) throw new Error("not drawn");
    for (const scale of [0.86, 1, 1.2]) {
      const { lines, width } = nameText(long, scale);
      expect(lines.join(" ")).toBe(name);
      expect(lines).toEqual(nameText(long, 1).lines);
      expect(lines).toHaveLength(3);
      expect(width).toBeLessThan(name.length * 7 * 0.5);
    }
    expect(nameText(short, 1).lines).toHaveLength(1);
    expect(nameText(long, 1).height).toBeGreaterThan(nameText(short, 1).height);
  });

  it("leaves out what stands back", () => {
    expect([...at(1, new Set([ann])).names.keys()]).toEqual([ann]);
  });

  it("stays where it was when less of it is shown", () => {
    const before = letter(of, { zoom: 1, area: everywhere, only: null, chosen: new Set(), before: null });
    const after = letter(of, { zoom: 1, area: everywhere, only: new Set([ann, police]), chosen: new Set(), before });
    expect(after.placed.names.get(ann)).toEqual(before.placed.names.get(ann));
  });
});
