import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { begin, isTouched, step, type HistoryAction } from "../../lib/scene/history";
import { noteSubject, notesOn } from "../../lib/scene/notes";
import { readOnlyDispatch } from "../../lib/scene/readOnly";
import { reduce, type Action } from "../../lib/scene/reducer";
import { emptyScene, type SceneDocument } from "../../lib/scene/scene";
import { sceneFromAddress, sceneFromFile, sceneToAddress, sceneToFile, type SavedScene } from "../../lib/scene/sceneFile";
import { relation, subgraph } from "./sceneFixture";

const fixture = readFileSync(resolve(import.meta.dirname, "../fixtures/scenes/version1.scene.json"), "utf8");
const detained = relation("agency:scns-kg", "DETAINED", "person:natalia-sekerina");

/** What opening a saved scene does where the store has these entities and relations of it. */
function opening(saved: SavedScene, entities: string[], relations = [detained]): Action {
  const hidden = [...new Set([...relations.filter(saved.isHidden).map(({ id }) => id), ...(saved.hiddenRelations ?? [])])];
  return { do: "open", title: saved.title, subgraph: subgraph(entities, relations), hidden, positions: saved.positions, settings: saved.settings };
}
const held = ["person:natalia-sekerina", "agency:scns-kg", "state:russia"];
const opened = (text = fixture, entities = held): SceneDocument => reduce(emptyScene, opening(sceneFromFile(text), entities)).document;

describe("a scene in a file", () => {
  it("opens as the first version wrote it: places, pins, hiding, filters, sizes, captions and notes", () => {
    const document = opened();
    expect(document).toMatchObject({
      title: "Osh arrests, mine",
      positions: { "person:natalia-sekerina": { x: 0.25, y: -12.5 }, "agency:scns-kg": { x: -320, y: 40 }, "state:russia": { x: 410.75, y: 33 } },
      pinned: ["agency:scns-kg"],
      hiddenEntities: ["state:russia"],
      filters: [{ by: "modality", drop: ["denied"] }, { by: "sources", least: 1 }],
      filterBy: "fading",
      sizeBy: "claims",
      captions: "Cyrl",
      gone: [{ id: "person:gone-since", pinned: true, hidden: true }],
    });
    expect(document.hidden).toContain(detained.id);
    expect(document.notes.map(({ on, text, at }) => [on, text, at])).toEqual([
      [null, "Ask the court – «суд»", { x: 10, y: -20.5 }],
      ["person:natalia-sekerina", "Employer <b>confirmed</b>", undefined],
    ]);
  });

  it("comes back with every place exactly, whatever was gone when it was saved", () => {
    const again = opened(sceneToFile(opened()));
    expect(again).toEqual(opened());
    const whole = opened(sceneToFile(opened()), [...held, "person:gone-since"]);
    expect(whole).toMatchObject({ gone: [], positions: { "person:gone-since": { x: 200, y: 0 } }, pinned: ["agency:scns-kg", "person:gone-since"], hiddenEntities: ["state:russia", "person:gone-since"] });
    expect(whole.hidden).toHaveLength(2);
  });

  it("keeps what is gone in the address too, until the reader drops it", () => {
    const document = opened();
    expect(Object.keys(sceneFromAddress(sceneToAddress(document) ?? "")?.positions ?? {})).toContain("person:gone-since");
    const dropped = reduce({ ...emptyScene, document }, { do: "drop-gone", ids: ["person:gone-since"] }).document;
    expect(dropped.gone).toEqual([]);
    expect(sceneToFile(dropped)).not.toContain("gone-since");
  });

  it("takes back an entity that was gone when it is added again, at its place", () => {
    const document = reduce({ ...emptyScene, document: opened() }, { do: "add", anchor: null, subgraph: subgraph(["person:gone-since"]), positions: { "person:gone-since": { x: 1, y: 1 } } }).document;
    expect(document.gone).toEqual([]);
    expect(document.positions["person:gone-since"]).toEqual({ x: 200, y: 0 });
  });

  it.each([
    ["no JSON", "<html>", /isn't JSON/],
    ["JSON of something else", '{"nodes":[]}', /isn't a scene: version/],
    ["a later version", '{"version":7,"title":"x","entities":[]}', /later version \(7\)/],
    ["a place that is text", '{"version":1,"title":"x","entities":[["a",0,"x"]]}', /entities\.0\.2/],
  ])("says why %s can't be opened", (_, text, why) => expect(() => sceneFromFile(text)).toThrow(why));
});

describe("several scenes", () => {
  const first: Action = { ...(opening(sceneFromFile(fixture), held) as Extract<Action, { do: "open" }>), key: "one" };
  it("never mix their histories", () => {
    const run = (...actions: HistoryAction[]) => actions.reduce(step, begin(emptyScene));
    const worked = run(first, { do: "rename", title: "Two" });
    expect([worked.key, worked.past.length, isTouched(worked)]).toEqual(["one", 1, true]);
    const second = step(worked, { ...first, key: "two" });
    expect([second.key, second.past, second.future, isTouched(second)]).toEqual(["two", [], [], false]);
    expect(step(second, { do: "undo" }).scene.document.title).toBe("Osh arrests, mine");
  });

  it("count as changed though everything was undone", () => {
    const undone = [first, { do: "rename", title: "Two" } as const, { do: "undo" } as const].reduce<ReturnType<typeof begin>>(step, begin(emptyScene));
    expect([undone.scene.document.title, isTouched(undone)]).toEqual(["Osh arrests, mine", true]);
  });

  it("begin empty and can be undone to empty", () => {
    const empty = step(begin(emptyScene), { do: "open", key: "new", title: "New", subgraph: subgraph([]), hidden: [], positions: {} });
    const added = step(empty, { do: "add", anchor: null, subgraph: subgraph(["person:ann"]), positions: { "person:ann": { x: 0, y: 0 } } });
    expect(Object.keys(step(added, { do: "undo" }).scene.document.entities)).toEqual([]);
  });
});

describe("a read-only view", () => {
  it("lets through what only looks, and refuses every change of the document", () => {
    const [through, refused]: [string[], string[]] = [[], []];
    const act = (action: HistoryAction) => readOnlyDispatch(({ do: it }) => through.push(it), () => refused.push(action.do))(action);
    const looks: HistoryAction[] = [{ do: "select", ids: [] }, { do: "inspect", inspected: null }, { do: "focus", focus: null }, { do: "open-claims", id: "x" }, { do: "fold-claims", ids: [] }, { do: "highlight", ids: null }];
    const changes: HistoryAction[] = [{ do: "rename", title: "x" }, { do: "move", positions: {} }, { do: "remove", ids: [] }, { do: "undo" }, { do: "jump", to: 0 }, { do: "remove-note", id: "n1" }, { do: "filter", filters: [], filterBy: "fading" }];
    [...looks, ...changes].forEach(act);
    expect([through, refused]).toEqual([looks.map((one) => one.do), changes.map((one) => one.do)]);
  });
});

describe("notes", () => {
  const document = { ...opened(), notes: [{ id: "r", on: detained.id, text: "x", author: "B.", date: "2025-05-03" }, ...opened().notes] };
  it("are found by what they are on", () => {
    expect([notesOn(document, detained.id), notesOn(document, null), notesOn(document, "person:natalia-sekerina")].map((found) => found.map(({ id }) => id))).toEqual([["r"], ["n1"], ["n2"]]);
  });
  it("say what they are on in words, also when it is gone", () => {
    const words = (on: string | null) => noteSubject(document, { on });
    expect(words(null).kind).toBe("canvas");
    expect(words("person:natalia-sekerina")).toMatchObject({ kind: "entity", words: "Called person:natalia-sekerina" });
    expect(words(detained.id)).toMatchObject({ kind: "relation", words: "Called agency:scns-kg detained Called person:natalia-sekerina" });
    expect(words("person:nobody")).toEqual({ kind: "gone", id: "person:nobody", words: "person:nobody" });
    expect(words("a~NO_SUCH_TYPE~b").kind).toBe("gone");
  });
});
