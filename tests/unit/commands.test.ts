import { describe, expect, it } from "vitest";
import { commandGroups, commandOfKey, commands, isOffered, runCommand } from "../../app/explorer/commands/commands";
import type { CommandContext } from "../../app/explorer/commandContext";
import { graphKeysOf, isKeyIn, pageKeysOf } from "../../app/explorer/commands/commandKeys";
import { keyWords } from "../../app/explorer/commands/keyWords";
import { isSingleCharacter, keyName } from "../../app/explorer/keyNames";
import { commandMessages, layoutMessages } from "../../app/explorer/messages/commands";
import { emptyScene } from "../../lib/scene/scene";
import { layouts } from "../../lib/layout/layouts";

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({ key, code: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe("a key", () => {
  it.each([
    [press("f"), "F"],
    [press("F"), "F"],
    [press("H", { shiftKey: true }), "Shift+H"],
    [press("?", { shiftKey: true }), "?"],
    [press("+", { shiftKey: true }), "+"],
    [press("k", { ctrlKey: true }), "Mod+K"],
    [press("Z", { metaKey: true, shiftKey: true }), "Mod+Shift+Z"],
    [press("ArrowLeft", { shiftKey: true }), "Shift+ArrowLeft"],
    [press("F10", { shiftKey: true }), "Shift+F10"],
    [press("а", { code: "KeyF" }), "F"],
    [press("Р", { code: "KeyH", shiftKey: true }), "Shift+H"],
    [press("л", { code: "KeyK", ctrlKey: true }), "Mod+K"],
  ])("%o is %s", (event, name) => expect(keyName(event)).toBe(name));

  it("is told apart from combinations where a single character may be typed by chance", () => {
    expect(["/", "?", "F", "Mod+K", "Shift+H", "Escape"].map(isSingleCharacter)).toEqual([true, true, true, false, false, false]);
  });

  it("is written as it stands on keyboards", () => {
    expect(["Mod+Shift+Z", "+", "Escape", "ArrowUp"].map(keyWords)).toEqual(["Ctrl or ⌘ Shift Z", "+", "Esc", "Up"]);
  });
});

describe("commands", () => {
  it("have one key each, and one name each", () => {
    const keys = commands.flatMap((command) => command.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    const names = commands.map(({ id }) => commandMessages.labels[id]);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(commandMessages.labels).sort()).toEqual(commands.map(({ id }) => id).sort());
    expect(Object.keys(commandMessages.groups)).toEqual(Object.keys(commandGroups));
  });

  it("are known by their keys before what they do has come", () => {
    const known = { page: pageKeysOf, graph: graphKeysOf };
    for (const place of ["page", "graph"] as const) {
      const keyed = commands.filter((command) => command.place === place && command.keys);
      expect(Object.fromEntries(keyed.map(({ id, keys }) => [id, keys]))).toEqual(known[place]);
      const keys = keyed.flatMap((command) => command.keys ?? []);
      expect(keys.filter((key) => !isKeyIn(place, key) || commandOfKey(key)?.place !== place)).toEqual([]);
    }
    expect([isKeyIn("page", "E"), isKeyIn("graph", "/"), isKeyIn("graph", "constructor")]).toEqual([false, false, false]);
  });

  it("are all to be had without a pointer: in the box, by key, or both", () => {
    for (const { id, inBox, keys } of commands) expect([id, inBox !== false || (keys ?? []).length > 0]).toEqual([id, true]);
  });

  it("that change something aren't offered to a reader who only looks", () => {
    const selected = { chosen: [{}], entity: "person:ann", relation: null, document: emptyScene.document, session: { ...emptyScene.session, selection: ["person:ann"] }, history: { past: [1], future: [] } };
    const offered = (readOnly: boolean) => commands.filter((command) => command.id !== "fullScreen" && isOffered(command, { ...selected, readOnly, page: {} } as unknown as CommandContext)).map(({ id }) => id);
    const changes = ["undo", "history", "import", "expand", "hide", "pin", "takeOff", "addNote", "sizeByClaims"];
    expect(offered(false)).toEqual(expect.arrayContaining(changes));
    expect(offered(true).filter((id) => changes.includes(id))).toEqual([]);
    expect(offered(true)).toEqual(expect.arrayContaining(["share", "export", "focus", "neighbours", "duplicateScene"]));
  });

  it("use keys of a single character on the whole page only where these can be turned off", () => {
    const onPage = commands.filter(({ place }) => place === "page").flatMap(({ keys }) => keys ?? []);
    expect(onPage.filter(isSingleCharacter)).toEqual(["/", "?"]);
  });

  it("do nothing where there is nothing to work on", () => {
    let done = 0;
    const context = { chosen: [], entity: null, relation: null, ask: () => (done += 1) } as unknown as CommandContext;
    const expand = commandOfKey("E");
    expect(expand?.id).toBe("expand");
    expect(expand && runCommand(expand, context)).toBe(false);
    expect(expand && runCommand(expand, { ...context, chosen: [{ id: "a" }] } as unknown as CommandContext)).toBe(true);
    expect(done).toBe(1);
  });
});

describe("the catalogue", () => {
  it("names every layout, and what can be set of it", () => {
    expect(Object.keys(layoutMessages.labels).sort()).toEqual(layouts.map(({ id }) => id).sort());
    for (const { parameters } of layouts) {
      for (const parameter of parameters) {
        expect(layoutMessages.parameters[parameter.id], parameter.id).toMatch(/\S/);
        if (parameter.type === "choice") for (const { value } of parameter.choices) expect(layoutMessages.choices[value], value).toMatch(/\S/);
      }
    }
  });
});
