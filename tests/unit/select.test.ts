import { describe, expect, it } from "vitest";
import { emphasized, withinReach } from "../../lib/scene/focus";
import { alongPaths, hopsAlong, idsIn, joiningPaths, looseGroups, pairsAcross } from "../../lib/scene/paths";
import { pathEndsOf, pathsId } from "../../lib/scene/pathsId";
import { emptySession } from "../../lib/scene/scene";
import { everyEntity, insideLoop, inverted, ofKind, ofType, relationsWithin, selectedOf, sourcesShared, standingAlone, toggled, withNeighbours, type Sight } from "../../lib/scene/select";
import { entity, relation, subgraph } from "./sceneFixture";

const detained = relation("agency:police", "DETAINED", "person:ann", { sourceIds: ["source:a", "source:b"] });
const alleged = relation("agency:police", "DETAINED", "person:bob", { modality: "alleged", sourceIds: ["source:b"] });
const partOf = relation("agency:police", "PART_OF", "state:land", { sourceIds: ["source:c"] });
const met = relation("person:bob", "MET", "person:cy", { sourceIds: ["source:b", "source:c"] });
const sight: Sight = {
  entities: ["agency:police", "person:ann", "person:bob", "person:cy", "state:land"].map((id) => entity(id)),
  relations: [detained, alleged, partOf, met],
};

describe("selecting", () => {
  it("adds and takes away one by one, keeping the order", () => {
    expect(toggled(["a", "b"], "c")).toEqual(["a", "b", "c"]);
    expect(toggled(["a", "b", "c"], "b")).toEqual(["a", "c"]);
  });

  it("finds all of a kind, and all of a type whatever they are said as", () => {
    expect(ofKind(sight, "person")).toEqual(["person:ann", "person:bob", "person:cy"]);
    expect(ofType(sight, "DETAINED")).toEqual([detained.id, alleged.id]);
  });

  it("finds what stands alone", () => {
    expect(standingAlone(sight)).toEqual([]);
    expect(standingAlone({ ...sight, relations: [met] })).toEqual(["agency:police", "person:ann", "state:land"]);
  });

  it("grows by one relation at a time, and from a relation to its ends", () => {
    expect(withNeighbours(sight, ["person:ann"])).toEqual(["person:ann", "agency:police"]);
    expect(withNeighbours(sight, withNeighbours(sight, ["person:ann"]))).toEqual(["person:ann", "agency:police", "person:bob", "state:land"]);
    expect(withNeighbours(sight, [met.id])).toEqual([met.id, "person:bob", "person:cy"]);
  });

  it("inverts entities, or relations where only relations are chosen", () => {
    expect(inverted(sight, ["person:ann", "agency:police", detained.id])).toEqual(["person:bob", "person:cy", "state:land"]);
    expect(inverted(sight, [detained.id])).toEqual([alleged.id, partOf.id, met.id]);
    expect(inverted(sight, [])).toEqual(everyEntity(sight));
  });

  it("tells what is chosen, and what is among it and shared by it", () => {
    expect(selectedOf(sight, [met.id, "person:cy", "gone"])).toEqual({ entities: [entity("person:cy")], relations: [met] });
    expect(relationsWithin(sight, ["person:bob", "person:cy", "state:land"])).toEqual([met]);
    expect(sourcesShared(sight, ["person:ann", "person:cy"])).toEqual(["source:b"]);
    expect(sourcesShared(sight, ["person:ann", "state:land"])).toEqual([]);
  });

  it("takes what lies inside a line drawn by hand, in a bay of it not", () => {
    const bay = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 5, y: 2 }, { x: 0, y: 10 }];
    expect(insideLoop({ left: { x: 1, y: 5 }, bay: { x: 5, y: 5 }, right: { x: 9, y: 5 }, out: { x: 11, y: 5 } }, bay)).toEqual(["left", "right"]);
    expect(insideLoop({ left: { x: 1, y: 5 } }, bay.slice(0, 2))).toEqual([]);
  });
});

describe("focus", () => {
  it("reaches as many relations far as asked, with the relations among what it reaches", () => {
    expect(withinReach(sight.relations, "person:ann", 1)).toEqual(new Set(["person:ann", "agency:police", detained.id]));
    expect(withinReach(sight.relations, "person:ann", 2)).toEqual(new Set(["person:ann", "agency:police", "person:bob", "state:land", detained.id, alleged.id, partOf.id]));
    expect(withinReach(sight.relations, "person:ann", 3)).toContain("person:cy");
  });

  it("yields to a relation that is opened and read, and that to a list one steps through", () => {
    const focused = { ...emptySession, focus: { id: "person:cy", depth: 1 } };
    expect(emphasized(emptySession, sight.relations)).toBeNull();
    expect(emphasized(focused, sight.relations)).toEqual(new Set(["person:cy", "person:bob", met.id]));
    const reading = { ...focused, opened: [detained.id], inspected: { kind: "relation", id: detained.id } as const };
    expect(emphasized(reading, sight.relations)).toEqual(new Set([detained.id, "agency:police", "person:ann"]));
    expect(emphasized({ ...reading, highlight: ["state:land"] }, sight.relations)).toEqual(new Set(["state:land"]));
  });
});

describe("paths", () => {
  it.each([{ from: "person:ann~x", to: "a%7Eb" }, { from: null, to: "state:land" }, { from: null, to: null }])("keep their ends %j in an address", (ends) => {
    expect(pathEndsOf(pathsId(ends))).toEqual(ends);
  });

  it("take no other text for ends", () => {
    for (const text of ["", "one", "a~b~c", "%E0~b"]) expect(pathEndsOf(text)).toEqual({ from: null, to: null });
  });

  it("run along every relation between two that follow on each other, whichever way it points", () => {
    const back = relation("person:ann", "ACCUSED", "agency:police");
    expect(hopsAlong(["person:ann", "agency:police", "state:land"], [...sight.relations, back])).toEqual([
      { from: "person:ann", to: "agency:police", relations: [detained, back] },
      { from: "agency:police", to: "state:land", relations: [partOf] },
    ]);
    const part = alongPaths(subgraph([...sight.entities], sight.relations), [["person:ann", "agency:police", "state:land"]]);
    expect(idsIn(part)).toEqual(["agency:police", "person:ann", "state:land", detained.id, partOf.id]);
  });

  it("join groups that hang apart, the shortest first and none needlessly", () => {
    const groups = looseGroups(["person:ann", "agency:police", "person:cy", "state:far"], sight.relations.slice(0, 1));
    expect(groups).toEqual([["agency:police", "person:ann"], ["person:cy"], ["state:far"]]);
    expect(pairsAcross(groups, (id) => (id === "agency:police" ? 9 : 1), 3)).toEqual([["agency:police", "person:cy"], ["agency:police", "state:far"], ["person:cy", "state:far"]]);
    const short = ["agency:police", "x", "person:cy"];
    const other = ["person:cy", "y", "z", "state:far"];
    expect(joiningPaths(groups, [["agency:police", "p", "q", "r", "state:far"], other, short, ["person:ann", "k", "l", "person:cy"]])).toEqual([short, other]);
  });
});
