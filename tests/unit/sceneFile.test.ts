import { describe, expect, it } from "vitest";
import { reduce } from "../../lib/scene/reducer";
import type { Filter } from "../../lib/scene/filters";
import { emptyScene, type Point, type SceneDocument, type SceneSettings } from "../../lib/scene/scene";
import { longestInAddress, sceneFromAddress, sceneFromFile, sceneToAddress, sceneToFile } from "../../lib/scene/sceneFile";
import { relation, subgraph } from "./sceneFixture";

const detained = relation("agency:police", "DETAINED", "person:ann");
const denied = relation("agency:police", "DETAINED", "person:ann", { modality: "denied" });

function scene(positions: Record<string, Point>, hidden: string[] = [], title = "Osh – «аресты» 🕊"): SceneDocument {
  return reduce(emptyScene, { do: "open", title, subgraph: subgraph(Object.keys(positions), [detained, denied]), hidden, positions }).document;
}
/** JSON written the way an address carries it. */
function written(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return Buffer.from(text, "utf8").toString("base64url");
}
const saved = (document: SceneDocument) => sceneFromAddress(sceneToAddress(document) ?? "");

describe("a scene in an address", () => {
  const positions = { "agency:police": { x: 10, y: -20 }, "person:ann": { x: 0, y: 5 }, "person:Жапаров ң ~ %2F": { x: 1, y: 2 } };

  it("comes back with its title, its places and what it hides", () => {
    const back = saved(scene(positions, [denied.id]));
    expect(back).toMatchObject({ title: "Osh – «аресты» 🕊", positions });
    expect([detained, denied].map((one) => back?.isHidden(one))).toEqual([false, true]);
  });

  it("comes back to the pixel, from any place", () => {
    expect(saved(scene({ "person:ann": { x: 0.4, y: -1234.6 } }))?.positions).toEqual({ "person:ann": { x: 0, y: -1235 } });
  });

  it("fits into an address where one expansion brought a thousand relations that nobody asked for", () => {
    const ids = Array.from({ length: 40 }, (_, n) => `state:number-${n}`);
    const among = ids.flatMap((subject) => ids.map((object) => relation(subject, "CRITICIZED", object)));
    const positions = Object.fromEntries(ids.map((id, n) => [id, { x: n, y: n }]));
    const drawn = among.slice(0, 240).map(({ id }) => id);
    const document = reduce(emptyScene, { do: "open", title: "Russia", subgraph: subgraph(ids, among), hidden: among.slice(240).map(({ id }) => id), positions }).document;
    const back = saved(document);
    expect(among.filter((one) => back?.isHidden(one) === false).map(({ id }) => id)).toEqual(drawn);
  });

  it("needs no escaping in an address, and says the same every time", () => {
    const document = scene(positions, [denied.id]);
    expect(sceneToAddress(document)).toMatch(/^[\w-]+$/);
    expect(sceneToAddress(document)).toBe(sceneToAddress(document));
  });

  it("carries no word of a claim or an entity", () => {
    const text = Buffer.from(sceneToAddress(scene(positions)) ?? "", "base64url").toString("utf8");
    expect(text).toContain("person:ann");
    expect(text).not.toContain("Called person:ann");
  });

  it("is none when it is too long for one", () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`person:number-${n}`, { x: n, y: n }]));
    expect(sceneToAddress(scene(many))).toBeNull();
    expect((sceneToAddress(scene(positions)) ?? "").length).toBeLessThan(longestInAddress);
  });

  it.each(["__proto__", "constructor"])("may show an entity called %s", (id) => {
    const back = saved(scene(Object.fromEntries([[id, { x: 3, y: 4 }]])));
    expect(Object.entries(back?.positions ?? {})).toEqual([[id, { x: 3, y: 4 }]]);
  });

  it("still opens as it was written by the first version", () => {
    const back = sceneFromAddress("eyJ2ZXJzaW9uIjoxLCJ0aXRsZSI6Ik9zaCIsImVudGl0aWVzIjpbWyJwZXJzb246YW5uIiwxLDJdLFsiYWdlbmN5OnBvbGljZSIsMyw0XV0sImhpZGRlbiI6W1sxLCJERVRBSU5FRCIsMF1dfQ");
    expect(back).toMatchObject({ title: "Osh", positions: { "person:ann": { x: 1, y: 2 }, "agency:police": { x: 3, y: 4 } } });
    expect([back?.isHidden(detained), back?.isHidden(denied)]).toEqual([true, false]);
  });
});

describe("what a reader set in a scene", () => {
  const positions = { "agency:police": { x: 0, y: 0 }, "person:ann": { x: 1, y: 1 } };
  const note = { id: "n1", on: detained.id, text: "Ask the court – «суд»", author: "B.", date: "2025-05-01" };
  const filters: Filter[] = [
    { by: "class", drop: ["tie"] }, { by: "type", keep: ["DETAINED"] }, { by: "modality", drop: ["denied"] }, { by: "source", drop: ["source:one"] }, { by: "publisher", keep: ["24.kg"] },
    { by: "sources", least: 2 }, { by: "date", from: "2025-04-01", to: null, undated: false }, { by: "kind", keep: ["person"] }, { by: "country", drop: [null, "state:kg"] },
    { by: "named", keep: ["named"] }, { by: "degree", least: 1 }, { by: "component", of: "person:ann" },
  ];
  const settings: SceneSettings = { filters, filterBy: "fading", sizeBy: "claims", captions: "Cyrl", hiddenEntities: ["person:ann"], pinned: ["agency:police", "person:ann"], expansions: [{ anchor: "agency:police", entities: ["person:ann"] }], notes: [note] };

  const nothingLeftOut = { filters: [], notes: 0, settings: [] };

  it("comes back: filters, hiding, pins, notes and how it is drawn", () => {
    expect(saved({ ...scene(positions), ...settings })).toMatchObject({ settings, leftOut: nothingLeftOut });
  });

  it("comes back from a file whole, however many notes and sources it names", () => {
    const notes = Array.from({ length: 1_200 }, (_, n) => ({ ...note, id: `n${n}` }));
    const drop = Array.from({ length: 800 }, (_, n) => `source:s${n}`);
    const back = sceneFromFile(sceneToFile({ ...scene(positions), ...settings, notes, filters: [{ by: "source", drop }] }));
    expect(back).toMatchObject({ settings: { notes, filters: [{ by: "source", drop }] }, leftOut: nothingLeftOut });
  });

  it("takes no room where nothing was set", () => {
    expect(Object.keys(JSON.parse(Buffer.from(sceneToAddress(scene(positions)) ?? "", "base64url").toString("utf8")) as object)).toEqual(["version", "title", "entities", "hidden"]);
  });

  it("opens as it was, without what the store no longer holds", () => {
    const { document } = reduce(emptyScene, { do: "open", title: "x", subgraph: subgraph(["agency:police"]), hidden: [], positions, settings });
    expect(document).toMatchObject({ ...settings, hiddenEntities: [], pinned: ["agency:police"], expansions: [] });
  });

  it("names the filters it doesn't know, and opens with the others", () => {
    const unknown = [{ by: "weather", keep: ["rain"] }, { by: "degree", least: -1 }, { by: "class", keep: ["no-such-class"] }, 7, { by: "date", from: "soon", to: null, undated: true }, { by: "sources", least: 3 }];
    const back = sceneFromAddress(written({ version: 1, title: "x", entities: [["person:ann", 0, 0]], filters: unknown }));
    expect(back?.leftOut).toEqual({ filters: ["weather", "degree", "class", "?", "date"], notes: 0, settings: [] });
    expect(back?.settings?.filters).toEqual([{ by: "sources", least: 3 }]);
  });

  it("says how many notes it can't read, and opens with the others", () => {
    const back = sceneFromFile(JSON.stringify({ version: 1, title: "x", entities: [["person:ann", 0, 0]], notes: [note, { ...note, id: 7 }, { text: 1 }, null] }));
    expect(back.settings?.notes).toEqual([note]);
    expect(back.leftOut).toEqual({ filters: [], notes: 3, settings: [] });
  });

  it("names the settings it can't read", () => {
    const back = sceneFromFile(JSON.stringify({ version: 1, title: "x", entities: [["person:ann", 0, 0]], pinned: "all", hiddenEntities: [0], sizeBy: 3, notes: "none" }));
    expect(back.settings?.hiddenEntities).toEqual(["person:ann"]);
    expect([...(back.leftOut?.settings ?? [])].sort()).toEqual(["notes", "pinned", "sizeBy"]);
  });

  it.each([{ filterBy: "burning" }, { sizeBy: 3 }, { captions: "<b>" }, { pinned: "all" }, { hiddenEntities: [0.5] }, { notes: [{ text: 1 }] }, { filters: "none" }])("%j is as in a new scene", (odd) => {
    const back = sceneFromAddress(written({ version: 1, title: "x", entities: [["person:ann", 0, 0]], ...odd }));
    expect(back?.settings).toEqual({ filters: [], filterBy: "removing", sizeBy: "degree", captions: null, hiddenEntities: [], pinned: [], expansions: [], notes: [] });
  });
});

describe("what is no scene", () => {
  const whole = { version: 1, title: "x", entities: [["person:ann", 0, 0]] };
  it.each([
    ["nothing", ""],
    ["garbage", "%%%"],
    ["base64 of garbage", written("\u0000\u0001 not JSON")],
    ["null", written(null)],
    ["a list", written([])],
    ["another version", written({ ...whole, version: 2 })],
    ["no entities", written({ version: 1, title: "x" })],
    ["an object for entities", written({ ...whole, entities: { length: 1 } })],
    ["text for a place", written({ ...whole, entities: [["person:ann", "0", 0]] })],
    ["no number for a place", written('{"version":1,"title":"x","entities":[["person:ann",1e999,0]]}')],
    ["an empty id", written({ ...whole, entities: [["", 0, 0]] })],
    ["an id with control characters", written({ ...whole, entities: [["a\u0000b", 0, 0]] })],
    ["an id without end", written({ ...whole, entities: [["x".repeat(10_000), 0, 0]] })],
    ["a title without end", written({ ...whole, title: "x".repeat(10_000) })],
    ["too many entities", written({ ...whole, entities: Array.from({ length: 20_001 }, (_, n) => [`person:${n}`, 0, 0]) })],
    ["half an end of a hidden relation", written({ ...whole, hidden: [[0.5, "MET", 0]] })],
    ["deep nesting", written(`${"[".repeat(50_000)}${"]".repeat(50_000)}`)],
  ])("%s opens nothing", (_, text) => expect(sceneFromAddress(text)).toBeNull());

  it("a scene that hides relations of entities it doesn't show hides nothing", () => {
    const back = sceneFromAddress(written({ ...whole, hidden: [[7, "DETAINED", -1], [0, "MET", 99]] }));
    expect([detained, denied].map((one) => back?.isHidden(one))).toEqual([false, false]);
  });

  it("hostile keys reach no prototype", () => {
    const back = sceneFromAddress(written('{"version":1,"title":"x","entities":[["__proto__",1,2]],"__proto__":{"polluted":true}}'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(back?.positions ?? {})).toEqual(["__proto__"]);
  });
});
