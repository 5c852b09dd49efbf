import { beforeEach, describe, expect, it, vi } from "vitest";
import { damagedScenes, duplicateScene, headOf, keepScene, listScenes, NotStored, readScene, removeScene, renameScene, titleOfCopy } from "../../app/explorer/scenes/keptScenes";
import { reduce } from "../../lib/scene/reducer";
import { emptyScene, type SceneDocument } from "../../lib/scene/scene";
import { relation, subgraph } from "./sceneFixture";

/** The storage of a browser with room for so many characters. */
class BrowserStorage {
  private readonly entries = new Map<string, string>();
  constructor(private readonly room: number) {}
  get length() {
    return this.entries.size;
  }
  key = (index: number) => [...this.entries.keys()][index] ?? null;
  getItem = (key: string) => this.entries.get(key) ?? null;
  removeItem = (key: string) => void this.entries.delete(key);
  setItem = (key: string, value: string) => {
    if (value.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.entries.set(key, value);
  };
}

beforeEach(() => vi.stubGlobal("localStorage", new BrowserStorage(5000)));

const document = (title = "Arrests", notes: SceneDocument["notes"] = []): SceneDocument => ({
  ...reduce(emptyScene, { do: "open", title, subgraph: subgraph(["agency:police", "person:ann"], [relation("agency:police", "DETAINED", "person:ann")]), hidden: [], positions: { "agency:police": { x: 0.125, y: 7 }, "person:ann": { x: 1, y: 2 }, "person:gone": { x: 9, y: 9 } } }).document,
  notes,
});
const copyOf = (title: string, n: number) => `${title} (copy${n > 1 ? ` ${n}` : ""})`;

describe("scenes kept in the browser", () => {
  it("come back as they were, and the list says what they hold", () => {
    const note = { id: "n", on: null, text: "Ask", author: "B.", date: "2025-05-01" };
    keepScene("a", document("Mine", [note]), 0);
    expect(readScene("a")).toMatchObject({ title: "Mine", positions: { "agency:police": { x: 0.125, y: 7 }, "person:gone": { x: 9, y: 9 } }, settings: { notes: [note] } });
    expect(listScenes()).toMatchObject([{ key: "a", title: "Mine", entities: 3, relations: 1, notes: 1, revision: 1 }]);
    expect(readScene("b")).toBeNull();
  });

  it("aren't written over what another tab kept meanwhile", () => {
    keepScene("a", document(), 0);
    expect(keepScene("a", document("There"), 1)).toMatchObject({ revision: 2 });
    expect(keepScene("a", document("Here"), 1)).toBe("overtaken");
    expect(readScene("a")?.title).toBe("There");
  });

  it("are kept again when another tab deleted them and the reader goes on", () => {
    keepScene("a", document(), 0);
    removeScene("a");
    expect(keepScene("a", document("Still"), 1)).toMatchObject({ revision: 2 });
    expect(listScenes().map(({ title }) => title)).toEqual(["Still"]);
  });

  it("that find no room leave what was there", () => {
    keepScene("a", document(), 0);
    const long = { id: "n", on: null, text: "x".repeat(5000), author: "B.", date: "2025-05-01" };
    expect(() => keepScene("a", document("Longer", [long]), 1)).toThrow(NotStored);
    expect(readScene("a")?.title).toBe("Arrests");
  });

  it("are renamed, copied under a free title, and brought back after they were deleted", () => {
    keepScene("a", document(), 0);
    renameScene("a", "Renamed");
    expect([readScene("a")?.title, headOf("a")?.title, headOf("a")?.revision]).toEqual(["Renamed", "Renamed", 2]);
    duplicateScene("a", "b", titleOfCopy("Renamed", copyOf));
    duplicateScene("a", "c", titleOfCopy("Renamed", copyOf));
    expect(listScenes().map(({ title }) => title).sort()).toEqual(["Renamed", "Renamed (copy 2)", "Renamed (copy)"]);
    expect(titleOfCopy("Free", copyOf)).toBe("Free");
    const bringBack = removeScene("b");
    expect(headOf("b")).toBeNull();
    bringBack();
    expect(readScene("b")?.positions).toEqual(readScene("a")?.positions);
  });

  it("that are damaged don't hide the others", () => {
    keepScene("a", document(), 0);
    localStorage.setItem("whowhom.scene.bad", "no line, no file");
    localStorage.setItem("something.else", "{}");
    expect(listScenes().map(({ key }) => key)).toEqual(["a"]);
    expect(damagedScenes()).toBe(1);
    expect(() => readScene("bad")).toThrow(/isn't a scene/);
  });
});
