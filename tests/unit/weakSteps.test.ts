import { describe, expect, it } from "vitest";
import type { Modality } from "../../lib/ontology/modality";
import { hopsAlong } from "../../lib/scene/paths";
import { weakSteps } from "../../lib/scene/weakSteps";
import { pathMessages } from "../../app/explorer/messages/paths";
import { relation } from "./sceneFixture";

const said = (subject: string, object: string, modality: Modality) => ({ ...relation(subject, "MET", object), modality });
const stepsOf = (...relations: ReturnType<typeof said>[]) => weakSteps(hopsAlong(["person:a", "person:b", "person:c", "person:d"], relations));

describe("the weak steps of a path", () => {
  it("are none where somebody asserts or reports each of them, whatever else is said", () => {
    const steps = stepsOf(said("person:a", "person:b", "asserted"), said("person:a", "person:b", "denied"), said("person:c", "person:b", "reported"), said("person:c", "person:d", "asserted"));
    expect([...steps]).toEqual([]);
  });

  it("count by the least doubtful of what is said of them, and are told in a sentence", () => {
    const steps = stepsOf(said("person:b", "person:a", "denied"), said("person:a", "person:b", "alleged"), said("person:b", "person:c", "predicted"), said("person:c", "person:d", "asserted"));
    expect(new Map(steps)).toEqual(new Map([["alleged", 1], ["predicted", 1]]));
    expect(pathMessages.weak(steps, 3)).toBe("1 of 3 steps is only alleged, 1 only predicted.");
    expect(pathMessages.weak(new Map([["denied", 2]]), 3)).toBe("2 of 3 steps are only denied.");
  });
});
