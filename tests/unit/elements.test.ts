import { describe, expect, it } from "vitest";
import { patternOf, radiusOf, strokeOf } from "../../lib/scene/appearance";
import { arrowsPerPair, captionOf, elements } from "../../lib/scene/elements";
import { reduce } from "../../lib/scene/reducer";
import { emptyScene, type SceneDocument } from "../../lib/scene/scene";
import type { Entity } from "../../lib/ontology/records";
import type { Relation } from "../../lib/ontology/subgraph";
import { modalities } from "../../lib/ontology/modality";
import { entity, relation, subgraph } from "./sceneFixture";

function scene(entities: readonly (string | Entity)[], relations: readonly Relation[], hidden: string[] = []): SceneDocument {
  return reduce(emptyScene, { do: "open", title: "", subgraph: subgraph(entities, relations), hidden, positions: {} }).document;
}
const [a, b] = ["agency:police", "person:ann"];
const types = (document: SceneDocument, chosen: string[] = []) => elements(document, {}, chosen).edges.map((edge) => edge.verb);

describe("between two entities", () => {
  const five = [relation(a, "HEADS", b), relation(a, "MET", b), relation(b, "ACCUSED", a), relation(a, "DETAINED", b), relation(a, "AIDED", b)];

  it("three arrows are drawn, those against someone first, and the third says how many more there are", () => {
    const { edges, more } = elements(scene([a, b], five), {}, []);
    expect(arrowsPerPair).toBe(3);
    expect(edges.map((edge) => edge.verb)).toEqual(["detained", "aided", "accused"]);
    expect(more).toEqual([{ edge: edges[2]?.id, relations: [five[1]?.id, five[0]?.id] }]);
  });

  it("what sources disagree on is drawn before anything they agree on", () => {
    const disputed = relation(b, "WORKS_FOR", a, { conflict: ["post"] });
    expect(types(scene([a, b], [...five, disputed]))[0]).toBe("works for");
  });

  it("what the reader has chosen is drawn before anything else", () => {
    const chosen = five[0]?.id ?? "";
    expect(types(scene([a, b], [...five, relation(b, "WORKS_FOR", a, { conflict: ["post"] })]), [chosen])[0]).toBe("heads");
  });

  it("no three arrows say that there are more", () => {
    expect(elements(scene([a, b], five.slice(0, 3)), {}, []).more).toEqual([]);
  });

  it("arrows to others don't count, and the order of reading doesn't matter", () => {
    const more = [relation(a, "DETAINED", "person:bob"), relation("person:bob", "MET", b)];
    const [forth, back] = [scene([a, b, "person:bob"], [...five, ...more]), scene(["person:bob", b, a], [...more, ...five].reverse())];
    expect(elements(forth, {}, []).edges).toHaveLength(5);
    expect(new Set(types(back))).toEqual(new Set(types(forth)));
  });

  it("hidden relations are neither drawn nor counted", () => {
    const { edges, more, nodes } = elements(scene([a, b], five, five.slice(1).map(({ id }) => id)), {}, []);
    expect([edges.map((edge) => edge.verb), more, nodes.map((node) => node.degree)]).toEqual([["heads"], [], [1, 1]]);
  });
});

describe("an arrow", () => {
  it("carries what its claims amount to", () => {
    const [edge] = elements(scene([a, b], [relation(a, "DETAINED", b, { sources: 2, conflict: ["day"], first: "2025-04-17", last: "2025-04-19" })]), {}, []).edges;
    expect(edge).toMatchObject({ source: a, target: b, verb: "detained", sources: 2, disagree: true, first: "2025-04-17", last: "2025-04-19", headAtBothEnds: false, colour: "material-conflict" });
  });

  it("of a mutual relation has a head at both ends", () => {
    expect(elements(scene([a, b], [relation(a, "MET", b)]), {}, []).edges[0]?.headAtBothEnds).toBe(true);
  });

  it("says what is only to come as something to come, and draws no two modalities alike", () => {
    const lines = modalities.map((modality) => elements(scene([a, b], [relation(a, "RELEASED", b, { modality })]), {}, []).edges[0]);
    expect(lines.find((line) => line?.modality === "predicted")?.verb).toBe("will release");
    expect(new Set(lines.map((line) => JSON.stringify(line?.pattern))).size).toBe(modalities.length);
  });

  it("is told from those of other classes by more than its colour", () => {
    expect(new Set(Object.values(strokeOf).map(({ head }) => head)).size).toBe(Object.keys(strokeOf).length);
    expect(patternOf.asserted).toEqual([]);
  });
});

describe("an entity", () => {
  it("says how many of its neighbours aren't shown, and nothing where that isn't known", () => {
    const { nodes } = elements(scene([a, b], [relation(a, "DETAINED", b)]), { [a]: 8 }, []);
    expect(nodes.map((node) => [node.id, node.notShown])).toEqual([[a, 7], [b, 0]]);
  });

  it("grows with its relations, within bounds, a state larger than any person", () => {
    expect([radiusOf("person", 0), radiusOf("person", 10_000), radiusOf("state", 0), radiusOf("state", 10_000)]).toEqual([11, 16, 16, 20]);
    expect(radiusOf("person", 3)).toBeGreaterThan(radiusOf("person", 1));
  });

  it("with a long name is captioned by a short one that a source uses", () => {
    const name = "State Committee for National Security";
    const short = { value: "SCNS", kind: "short" as const };
    expect(captionOf(entity(a, { name, names: [{ value: "ГКНБ", kind: "added" }, short] }))).toBe("SCNS");
    expect(captionOf(entity(a, { name }))).toBe(name);
    expect(captionOf(entity(a, { name: "The Police", names: [short] }))).toBe("The Police");
  });

  it("is in the script, the language or the spelling of a source that the reader prefers, where there is such a one", () => {
    const names = [
      { value: "Садыр Жапаров", kind: "alias" as const, language: "ru" },
      { value: "Садыр Нургожоевич Жапаров", kind: "alias" as const, script: "Cyrl", language: "ky" },
      { value: "S. Zhaparov", kind: "transliteration" as const, source: "source:1" },
    ];
    const japarov = entity("person:japarov", { name: "Sadyr Japarov", names });
    expect(["Cyrl", "ky", "source", "Latn", "Arab", null].map((captions) => captionOf(japarov, captions))).toEqual(["Садыр Жапаров", "Садыр Нургожоевич Жапаров", "S. Zhaparov", "Sadyr Japarov", "Sadyr Japarov", "Sadyr Japarov"]);
    expect(captionOf(entity(a, { name: "ГКНБ", names: [{ value: "GKNB", kind: "alias" }] }), "Latn")).toBe("GKNB");
  });
});
