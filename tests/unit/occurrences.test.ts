import { describe, expect, it } from "vitest";
import { happenings, standingOf } from "../../lib/scene/occurrences";
import type { Relation } from "../../lib/ontology/subgraph";
import { relation } from "./sceneFixture";

const ann = "person:ann";
const unnamed = "agency:somebody";
const sentences = (relations: readonly Relation[]) => happenings(ann, relations, (id) => id === unnamed);
const read = (relations: readonly Relation[]) => sentences(relations).map(({ direction, relations: grouped }) => `${direction} ${grouped.map(({ subject, type, object }) => `${subject === ann ? object : subject} ${type}`).join(" + ")}`);

describe("the relations of an entity as sentences", () => {
  it("two sources' words for one deed are one sentence, made from the one that names the actor", () => {
    const relations = [relation(unnamed, "DETAINED", ann, { sources: 3, events: ["arrest"] }), relation("agency:scns", "DETAINED", ann, { events: ["arrest", "other"] })];
    expect(read(relations)).toEqual(["in agency:scns DETAINED + agency:somebody DETAINED"]);
    expect(sentences(relations)[0]?.lead.subject).toBe("agency:scns");
    expect(read([...relations].reverse())).toEqual(read(relations));
  });

  it("two deeds are two sentences, though their kind is the same", () => {
    expect(read([relation("agency:a", "DETAINED", ann, { events: ["first"] }), relation("agency:b", "DETAINED", ann, { events: ["second"] })])).toHaveLength(2);
    expect(read([relation("agency:a", "DETAINED", ann), relation("agency:b", "DETAINED", ann)])).toHaveLength(2);
  });

  it("what is alleged, promised or denied is no part of a fact", () => {
    const events = ["arrest"];
    expect(read([relation("agency:a", "DETAINED", ann, { events }), relation("agency:b", "DETAINED", ann, { events, modality: "denied" }), relation("agency:c", "DETAINED", ann, { events, modality: "reported" })])).toEqual([
      "in agency:a DETAINED + agency:c DETAINED",
      "in agency:b DETAINED",
    ]);
  });

  it("knows who acts, also where both do", () => {
    expect(read([relation(ann, "ACCUSED", "agency:a"), relation("agency:a", "ACCUSED", ann), relation("state:land", "MET", ann)]).sort()).toEqual(["both state:land MET", "in agency:a ACCUSED", "out agency:a ACCUSED"]);
  });

  it("begins with deeds against somebody's freedom, then what is disputed, and ends with ties", () => {
    const relations = [
      relation(ann, "CITIZEN_OF", "state:land"),
      relation(ann, "MET", "person:bob"),
      relation(ann, "WORKS_FOR", "agency:b", { conflict: ["post"] }),
      relation("agency:a", "BEAT", ann),
      relation("agency:a", "DETAINED", ann),
    ];
    expect(read(relations)).toEqual(["in agency:a DETAINED", "in agency:a BEAT", "both person:bob MET", "out agency:b WORKS_FOR", "out state:land CITIZEN_OF"]);
  });

  it("loses none and invents none", () => {
    const relations = ["a", "b", "c"].flatMap((end) => [relation(`agency:${end}`, "DETAINED", ann, { events: ["e"] }), relation(ann, "MET", `agency:${end}`, { events: ["e"] })]);
    const grouped = sentences(relations).flatMap((one) => one.relations.map(({ id }) => id));
    expect(grouped.sort()).toEqual(relations.map(({ id }) => id).sort());
    expect(sentences([])).toEqual([]);
  });
});

describe("among what a sentence stands", () => {
  const standings = (relations: readonly Relation[]) => sentences(relations).map(standingOf).sort();

  it("is what was done only where a source asserts or reports it", () => {
    for (const modality of ["asserted", "reported"] as const) {
      expect(standings([relation("agency:a", "DETAINED", ann, { modality }), relation(ann, "MET", "person:bob", { modality }), relation(ann, "WORKS_FOR", "agency:b", { modality })])).toEqual(["did", "othersDid", "ties"]);
    }
  });

  it("is told by who would have done it, where it is alleged", () => {
    const modality = "alleged";
    expect(standings([relation("agency:a", "DETAINED", ann, { modality }), relation(ann, "RECRUITED", "person:bob", { modality }), relation(ann, "WORKS_FOR", "agency:b", { modality })])).toEqual(["alleged", "othersAlleged", "tiesAlleged"]);
  });

  it.each([["predicted", "expected"], ["denied", "denied"]] as const)("is apart from all that where it is %s, deeds and ties alike", (modality, standing) => {
    expect(new Set(standings([relation("agency:a", "RELEASED", ann, { modality }), relation(ann, "MET", "person:bob", { modality }), relation(ann, "HEADS", "agency:b", { modality })]))).toEqual(new Set([standing]));
  });
});
