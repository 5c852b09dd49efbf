import { describe, expect, it } from "vitest";
import { fileStem, sceneStem } from "../../app/explorer/fileStem";
import { messages } from "../../app/explorer/messages";
import { relation, subgraph } from "./sceneFixture";
import { reduce } from "../../lib/scene/reducer";
import { emptyScene } from "../../lib/scene/scene";

describe("the name of a file", () => {
  it.each([
    ["Osh arrests, April 2025", "Osh-arrests-April-2025"],
    ["Ош: кармоолор / 2025", "Ош-кармоолор-2025"],
    ["../../etc/passwd", "etc-passwd"],
    ['a\u0000b<c>"d|e?*', "a-b-c-d-e"],
    ["…", "scene"],
    ["nul", "nul-scene"],
    ["x".repeat(300), "x".repeat(60)],
    ["\u{10400}".repeat(61), "\u{10400}".repeat(60)],
  ])("of %j is safe on every system", (title, stem) => {
    expect(fileStem(title, "scene")).toBe(stem);
  });

  it("is the title of the scene, or where it has none whom it began with", () => {
    const of = (title: string) => reduce(emptyScene, { do: "open", title, subgraph: subgraph(["person:ann", "state:land"], [relation("person:ann", "MET", "state:land")]), hidden: [], positions: {} }).document;
    const [ann, land] = Object.values(of("").entities).map(({ name }) => name);
    expect(sceneStem(of("Who met Ann?"))).toBe("Who-met-Ann");
    for (const untitled of ["", messages.scene.untitled, messages.scenes.untitled]) expect(sceneStem(of(untitled))).toBe(fileStem(`${ann} ${land}`, "scene"));
  });
});
