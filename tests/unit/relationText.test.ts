import { describe, expect, it } from "vitest";
import { modalities } from "../../lib/ontology/modality";
import type { Entity } from "../../lib/ontology/records";
import { phrase, relationTypes } from "../../lib/ontology/relationTypes";
import { relationText, saidAfter } from "../../lib/scene/relationText";

const entities: Record<string, Entity> = {
  four: { id: "four", kind: "person", name: "the four suspects", names: [], collective: true },
  ann: { id: "ann", kind: "person", name: "Ann", names: [] },
  land: { id: "land", kind: "state", name: "Land", names: [] },
};
const words = { asserted: "asserted", reported: "reported", alleged: "said, not shown", predicted: "predicted", denied: "denied" };
const text = (subject: string, type: string, modality: (typeof modalities)[number]) => relationText({ subject, type, modality, object: "land" }, (id) => entities[id], words);

describe("a relation in words", () => {
  it.each([
    ["ann", "WORKS_FOR", "asserted", "Ann works for Land"],
    ["ann", "WORKS_FOR", "alleged", "Ann works for Land (said, not shown)"],
    ["four", "WORKS_FOR", "denied", "the four suspects work for Land (denied)"],
    ["four", "CITIZEN_OF", "reported", "the four suspects are citizens of Land (reported)"],
    ["four", "ALLY_OF", "asserted", "the four suspects are allies of Land"],
    ["four", "DETAINED", "asserted", "the four suspects detained Land"],
    ["four", "WORKS_FOR", "predicted", "the four suspects will work for Land (predicted)"],
    ["nobody known", "WORKS_FOR", "asserted", "nobody known works for Land"],
  ] as const)("of %s, %s, %s: %s", (subject, type, modality, said) => expect(text(subject, type, modality)).toBe(said));

  it("is told apart from every other way to say it", () => {
    expect(new Set(modalities.map((modality) => saidAfter(modality))).size).toBe(modalities.length);
    expect(saidAfter("asserted")).toBe("");
  });
});

it.each(relationTypes.map(({ type }) => type))("%s of several who act, or are acted on, is never told in the singular", (type) => {
  for (const voice of ["active", "passive"] as const) expect(phrase(type, "asserted", voice, true)).not.toMatch(/^(is|was|has|[a-z]+[^s]s)\b|\b(is|was) an?\b/);
});
