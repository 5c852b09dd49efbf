import { describe, expect, it } from "vitest";
import { begin, step, type History, type HistoryAction } from "../../lib/scene/history";
import { collapsible, reduce, type Action } from "../../lib/scene/reducer";
import { emptyScene, emptySession, neighboursShown, notShown, type Scene } from "../../lib/scene/scene";
import { visible } from "../../lib/scene/visible";
import { relation, subgraph } from "./sceneFixture";

const at = (x: number, y = 0) => ({ x, y });
const opening: Action = {
  do: "open",
  title: "Arrests",
  subgraph: subgraph(["agency:police", "person:ann"], [relation("agency:police", "DETAINED", "person:ann"), relation("person:ann", "CITIZEN_OF", "state:elsewhere")]),
  hidden: [],
  positions: { "agency:police": at(10), "person:ann": at(20) },
};
const open = (): Scene => reduce(emptyScene, opening);
const expansion = (anchor: string | null, ...fresh: string[]): Action => ({
  do: "add",
  anchor,
  subgraph: subgraph([...(anchor === null ? [] : [anchor]), ...fresh], fresh.map((id) => relation(anchor ?? "person:ann", "MET", id))),
  positions: Object.fromEntries(fresh.map((id, index) => [id, at(100 + index)])),
});
const after = (...actions: Action[]) => actions.reduce(reduce, open());
const shown = (scene: Scene) => Object.keys(scene.document.entities).sort();

describe("a scene", () => {
  it("opens with what it was given, and no relation that would hang in the air", () => {
    const { document, session } = open();
    expect(document.title).toBe("Arrests");
    expect(Object.values(document.relations).map(({ type }) => type)).toEqual(["DETAINED"]);
    expect(session).toEqual(emptySession);
  });

  it("moves nothing that is placed when something is added", () => {
    const moved = { "agency:police": at(-1, -1), "person:ann": at(-2, -2), "person:bob": at(5, 5) };
    const { document } = after({ ...expansion("person:ann", "person:bob"), positions: moved } as Action);
    expect(document.positions).toEqual({ "agency:police": at(10), "person:ann": at(20), "person:bob": at(5, 5) });
  });

  it("draws of an expansion only what was asked for, and keeps the rest to be revealed", () => {
    const asked = relation("person:ann", "MET", "person:bob");
    const other = relation("agency:police", "DETAINED", "person:bob");
    const add: Action = { do: "add", anchor: "person:ann", subgraph: subgraph(["person:bob"], [asked, other]), positions: { "person:bob": at(100) }, unrevealed: [other.id] };
    const expanded = after(add);
    expect(visible(expanded.document).relations.map(({ id }) => id)).toContain(asked.id);
    expect(visible(expanded.document).relations.map(({ id }) => id)).not.toContain(other.id);
    expect(visible(reduce(expanded, { do: "reveal" }).document).relations.map(({ id }) => id)).toContain(other.id);
  });

  it("adds new relations between what is shown already", () => {
    const { document } = after({ do: "add", anchor: null, subgraph: subgraph(["person:ann"], [relation("person:ann", "ACCUSED", "agency:police")]), positions: {} });
    expect(Object.values(document.relations).map(({ type }) => type).sort()).toEqual(["ACCUSED", "DETAINED"]);
  });

  it("reveals what it is asked for, one by one too, and nothing else", () => {
    const [one, other] = [relation("agency:police", "DETAINED", "person:bob"), relation("agency:police", "ACCUSED", "person:bob")];
    const asked = relation("person:ann", "MET", "person:bob");
    const expanded = after({ do: "add", anchor: "person:ann", subgraph: subgraph(["person:bob"], [asked, one, other]), positions: {}, unrevealed: [one.id, other.id] });
    expect(reduce(expanded, { do: "reveal", ids: [one.id] }).document.hidden).toEqual([other.id]);
    expect(reduce(expanded, { do: "reveal", ids: ["nothing"] })).toBe(expanded);
  });

  it("knows of several that were expanded at once which brought which, and keeps what was pinned or noted upon since", () => {
    const expanded = after({
      do: "add", anchor: null, subgraph: subgraph(["person:bob", "person:cyd", "person:dan"]), positions: {},
      expansions: [{ anchor: "person:ann", entities: ["person:bob", "person:cyd"] }, { anchor: "agency:police", entities: ["person:dan"] }],
    });
    expect(collapsible(expanded.document, "person:ann")).toEqual(["person:bob", "person:cyd"]);
    expect(collapsible(expanded.document, "agency:police")).toEqual(["person:dan"]);
    expect(collapsible(reduce(expanded, { do: "pin", ids: ["person:bob"] }).document, "person:ann")).toEqual(["person:cyd"]);
    const note = { id: "n", on: "person:cyd", text: "Who is this?", author: "A", date: "2026-01-01" };
    expect(collapsible(reduce(expanded, { do: "note", note }).document, "person:ann")).toEqual(["person:bob"]);
  });

  it("stays the same document when an expansion brings nothing new", () => {
    const before = after(expansion("person:ann", "person:bob"));
    expect(reduce(before, expansion("person:ann", "person:bob")).document).toBe(before.document);
  });

  it("takes back what an expansion added, but not what was expanded from since", () => {
    const scene = after(expansion("person:ann", "person:bob", "person:cy"), expansion("person:bob", "person:dee"));
    expect(collapsible(scene.document, "person:ann")).toEqual(["person:cy"]);
    expect(shown(reduce(scene, { do: "collapse", anchor: "person:ann" }))).toEqual(["agency:police", "person:ann", "person:bob", "person:dee"]);
  });

  it("takes back the rest later, when nothing hangs on it any more", () => {
    const scene = after(expansion("person:ann", "person:bob", "person:cy"), expansion("person:bob", "person:dee"), { do: "collapse", anchor: "person:ann" });
    const folded = reduce(reduce(scene, { do: "collapse", anchor: "person:bob" }), { do: "collapse", anchor: "person:ann" });
    expect(shown(folded)).toEqual(["agency:police", "person:ann"]);
  });

  it("keeps what the reader took off and put back by hand", () => {
    const scene = after(expansion("person:ann", "person:bob"), { do: "remove", ids: ["person:bob"] }, expansion(null, "person:bob"));
    expect(shown(reduce(scene, { do: "collapse", anchor: "person:ann" }))).toContain("person:bob");
  });

  it("forgets what came along unasked with what is taken back, so that it is drawn when somebody asks for it", () => {
    const along = relation("person:bob", "MET", "agency:police");
    const brought = { ...expansion("person:ann", "person:bob"), subgraph: subgraph(["person:ann", "person:bob", "agency:police"], [relation("person:ann", "MET", "person:bob"), along]), unrevealed: [along.id] } as Action;
    const scene = after(brought);
    expect(scene.document.hidden).toContain(along.id);
    const back = reduce(scene, { do: "collapse", anchor: "person:ann" });
    expect(back.document.hidden).not.toContain(along.id);
    const asked = reduce(back, { do: "add", anchor: "agency:police", subgraph: subgraph(["person:bob"], [along]), positions: {} });
    expect(asked.document.relations).toHaveProperty([along.id]);
    expect(asked.document.hidden).not.toContain(along.id);
  });

  it("has nothing to collapse where nothing was expanded", () => {
    const scene = open();
    expect(reduce(scene, { do: "collapse", anchor: "person:ann" })).toBe(scene);
    expect(collapsible(scene.document, "nobody")).toEqual([]);
  });

  it("takes off an entity with its relations, its place and what is open of it", () => {
    const looking = after({ do: "inspect", inspected: { kind: "entity", id: "person:ann" } });
    const { document, session } = reduce(looking, { do: "remove", ids: ["person:ann"] });
    expect([Object.keys(document.entities), document.relations, Object.keys(document.positions)]).toEqual([["agency:police"], {}, ["agency:police"]]);
    expect(session).toEqual(emptySession);
  });

  it("is not changed by taking off what it doesn't show, revealing what isn't hidden, or looking", () => {
    const { document } = open();
    const actions: Action[] = [
      { do: "remove", ids: ["person:nobody"] },
      { do: "reveal" },
      { do: "select", ids: ["person:ann"] },
      { do: "inspect", inspected: { kind: "source", id: "source:1" } },
    ];
    for (const action of actions) expect(after(action).document).toEqual(document);
    expect(reduce(open(), { do: "reveal" }).document.hidden).toEqual([]);
  });

  it("hides relations until they are asked for", () => {
    const hidden = [relation("agency:police", "DETAINED", "person:ann").id];
    const scene = reduce(emptyScene, { ...opening, hidden } as Action);
    expect(visible(scene.document).relations).toEqual([]);
    expect(visible(reduce(scene, { do: "reveal" }).document).relations).toHaveLength(1);
  });

  it("counts whom it doesn't show, of whom the store has", () => {
    const { document } = after(expansion("person:ann", "person:bob"));
    expect(neighboursShown(document, "person:ann")).toEqual(new Set(["agency:police", "person:bob"]));
    expect([notShown(document, "person:ann", 5), notShown(document, "person:ann", 1), notShown(document, "person:ann", undefined)]).toEqual([3, 0, 0]);
  });

  it("doesn't count an entity as its own neighbour", () => {
    const { document } = after({ do: "add", anchor: null, subgraph: subgraph([], [relation("person:ann", "CRITICIZED", "person:ann")]), positions: {} });
    expect(neighboursShown(document, "person:ann")).toEqual(new Set(["agency:police"]));
  });

  it.each(["__proto__", "constructor", "toString"])("treats an entity called %s like any other", (id) => {
    const scene = after({ do: "add", anchor: "person:ann", subgraph: subgraph([id], [relation("person:ann", "MET", id)]), positions: Object.fromEntries([[id, at(7)]]) });
    expect(Object.getOwnPropertyDescriptor(scene.document.positions, id)?.value).toEqual(at(7));
    expect(neighboursShown(scene.document, "person:ann")).toContain(id);
    expect(reduce(scene, { do: "collapse", anchor: "person:ann" }).document.relations).toEqual(open().document.relations);
    expect(open().document.relations).toEqual(reduce(open(), { do: "add", anchor: null, subgraph: subgraph([], [relation("person:ann", "MET", id)]), positions: {} }).document.relations);
  });
});

describe("undo and redo", () => {
  const opened = () => step(begin(emptyScene), opening);
  const run = (history: History, ...actions: HistoryAction[]) => actions.reduce(step, history);

  it("has nothing to undo when the first view has opened", () => {
    const history = opened();
    expect([history.past.length, step(history, { do: "undo" })]).toEqual([0, history]);
  });

  it("takes an expansion back in one step, and brings it again", () => {
    const before = opened();
    const expanded = step(before, expansion("person:ann", "person:bob", "person:cy"));
    const undone = step(expanded, { do: "undo" });
    expect(undone.scene.document).toBe(before.scene.document);
    expect(step(undone, { do: "redo" }).scene.document).toBe(expanded.scene.document);
  });

  it("goes back at least 100 steps and forth again", () => {
    let history = opened();
    const documents = [history.scene.document];
    for (let n = 1; n <= 150; n++) {
      history = step(history, { do: "move", positions: { "person:ann": at(n) } });
      documents.push(history.scene.document);
    }
    for (let n = 149; n >= 50; n--) {
      history = step(history, { do: "undo" });
      expect(history.scene.document).toBe(documents[n]);
    }
    for (let n = 51; n <= 150; n++) {
      history = step(history, { do: "redo" });
      expect(history.scene.document).toBe(documents[n]);
    }
    expect(history.future).toEqual([]);
  });

  it("makes no step of what is only of the session", () => {
    const history = run(opened(), { do: "select", ids: ["person:ann"] }, { do: "inspect", inspected: { kind: "entity", id: "person:ann" } }, { do: "reveal" }, { do: "collapse", anchor: "person:ann" });
    expect(history.past).toEqual([]);
  });

  it("makes no step of an expansion that brought nothing", () => {
    const history = run(opened(), expansion("person:ann", "person:bob"), expansion("person:ann", "person:bob"));
    expect(history.past).toHaveLength(1);
  });

  it("keeps what is selected and open, unless it is gone", () => {
    const expanded = run(opened(), expansion("person:ann", "person:bob"), { do: "inspect", inspected: { kind: "entity", id: "person:ann" } });
    expect(step(expanded, { do: "undo" }).scene.session).toMatchObject({ selection: ["person:ann"], inspected: { kind: "entity", id: "person:ann" } });
    const onBob = run(expanded, { do: "inspect", inspected: { kind: "entity", id: "person:bob" } }, { do: "undo" });
    expect(onBob.scene.session).toEqual(emptySession);
    const onSource = run(expanded, { do: "inspect", inspected: { kind: "source", id: "source:1" } }, { do: "undo" });
    expect(onSource.scene.session.inspected).toEqual({ kind: "source", id: "source:1" });
  });

  it("takes a key that moves and is pressed again and again as one step, and another that moves as another", () => {
    const nudged = (x: number, id = "person:ann") => ({ do: "move", positions: { [id]: at(x) }, run: id }) as const;
    const three = run(opened(), nudged(1), nudged(2), nudged(3));
    expect(three.past.map(({ action }) => action)).toEqual(["move"]);
    expect(three.scene.document.positions["person:ann"]).toEqual(at(3));
    expect(step(three, { do: "undo" }).scene.document.positions["person:ann"]).toEqual(opened().scene.document.positions["person:ann"]);
    expect(run(three, nudged(1, "agency:police")).past).toHaveLength(2);
    expect(run(three, { do: "move", positions: { "person:ann": at(9) } }).past).toHaveLength(2);
    expect(run(three, { do: "undo" }, nudged(7)).past).toHaveLength(1);
    expect(run(three, nudged(4), { do: "undo" }, { do: "redo" }).scene.document.positions["person:ann"]).toEqual(at(4));
  });

  it("forgets what was undone when something else is done", () => {
    const history = run(opened(), expansion("person:ann", "person:bob"), { do: "undo" }, { do: "remove", ids: ["agency:police"] });
    expect(step(history, { do: "redo" })).toBe(history);
  });

  it("keeps what was undone while the reader only looks", () => {
    const history = run(opened(), expansion("person:ann", "person:bob"), { do: "undo" }, { do: "select", ids: ["person:ann"] }, { do: "redo" });
    expect(Object.keys(history.scene.document.entities)).toContain("person:bob");
  });

  it("names what each step did", () => {
    const history = run(opened(), expansion("person:ann", "person:bob"), { do: "remove", ids: ["person:bob"] });
    expect(history.past.map((one) => one.action)).toEqual(["add", "remove"]);
    expect(step(history, { do: "undo" }).future.map((one) => one.action)).toEqual(["remove"]);
  });

  it("goes to any state that the history holds, and back again", () => {
    const history = run(opened(), expansion("person:ann", "person:bob"), { do: "remove", ids: ["person:bob"] }, { do: "pin", ids: ["person:ann"] });
    const first = step(history, { do: "jump", to: 0 });
    expect([shown(first.scene), first.past.length, first.future.length]).toEqual([["agency:police", "person:ann"], 0, 3]);
    const second = step(first, { do: "jump", to: 1 });
    expect(shown(second.scene)).toContain("person:bob");
    expect(step(second, { do: "jump", to: 99 }).scene.document).toBe(history.scene.document);
    expect(step(history, { do: "jump", to: 3 })).toBe(history);
  });

  it("says what each step was about, also once it is undone", () => {
    const history = run(opened(), expansion("person:ann", "person:bob", "person:cy"), { do: "remove", ids: ["person:bob"] }, { do: "hide-others", ids: ["person:ann"] });
    const about = [{ entities: 2, name: "Called person:ann" }, { entities: 1, name: "Called person:bob" }, { entities: 2, name: null }];
    expect(history.past.map((one) => one.about)).toEqual(about);
    expect(step(history, { do: "jump", to: 0 }).future.map((one) => one.about)).toEqual([...about].reverse());
  });
});

describe("the session", () => {
  it("lets go of what is taken off: focus, opened relations, selection", () => {
    const id = relation("agency:police", "DETAINED", "person:ann").id;
    const looking = after({ do: "select", ids: [id, "person:ann"] }, { do: "focus", focus: { id: "person:ann", depth: 2 } }, { do: "open-claims", id });
    expect(looking.session).toMatchObject({ focus: { id: "person:ann", depth: 2 }, opened: [id] });
    expect(reduce(looking, { do: "remove", ids: ["person:ann"] }).session).toEqual(emptySession);
    expect(reduce(looking, { do: "fold-claims", ids: [id] }).session.opened).toEqual([]);
    expect(reduce(looking, { do: "hide", ids: ["person:ann"] }).session.focus).toBeNull();
  });

  it("remembers the ends of a path while it is open at something else, and fades nothing then", () => {
    const asking = after({ do: "inspect", inspected: { kind: "paths", id: "person%3Aann~" } }, { do: "highlight", ids: ["person:ann"] });
    expect(asking.session).toMatchObject({ pathEnds: { from: "person:ann", to: null }, highlight: ["person:ann"] });
    expect(reduce(asking, { do: "inspect", inspected: { kind: "entity", id: "agency:police" } }).session).toMatchObject({ pathEnds: { from: "person:ann", to: null }, highlight: null });
  });

  it("draws a relation that a path was asked for, though it wasn't revealed", () => {
    const asked = relation("agency:police", "DETAINED", "person:ann");
    const hidden = reduce(emptyScene, { ...opening, hidden: [asked.id] } as Action);
    const shownNow = reduce(hidden, { do: "add", anchor: null, subgraph: subgraph([], [asked]), positions: {}, reveal: [asked.id] });
    expect([visible(hidden.document).relations, visible(shownNow.document).relations]).toEqual([[], [asked]]);
    expect(reduce(hidden, { do: "add", anchor: null, subgraph: subgraph([], [asked]), positions: {} }).document).toBe(hidden.document);
  });
});
