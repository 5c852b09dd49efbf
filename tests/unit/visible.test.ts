import { describe, expect, it } from "vitest";
import { elements } from "../../lib/scene/elements";
import { choiceCounts, componentCounts, dateHistogram, numberCounts } from "../../lib/scene/filterCounts";
import type { Filter } from "../../lib/scene/filters";
import { reduce, type Action } from "../../lib/scene/reducer";
import { emptyScene, type SceneDocument } from "../../lib/scene/scene";
import { visible } from "../../lib/scene/visible";
import { relation, subgraph } from "./sceneFixture";

const detained = relation("agency:police", "DETAINED", "person:ann", { first: "2025-04-17", last: "2025-04-19", sourceIds: ["source:one"] });
const met = relation("person:ann", "MET", "person:bob", { first: "2025-02", last: "2025-02", sources: 2, sourceIds: ["source:one", "source:two"] });
const heads = relation("person:cy", "HEADS", "agency:bank", { sourceIds: ["source:one"] });
const all = ["agency:police", "person:ann", "person:bob", "person:cy", "agency:bank"];
const sourceOf = () => ({ publisher: "The Diplomat", dataset: "osh" });

const open: Action = { do: "open", title: "Arrests", subgraph: subgraph(all, [detained, met, heads]), hidden: [], positions: {} };
const scene = (...actions: Action[]): SceneDocument => [open, ...actions].reduce(reduce, emptyScene).document;
const filtered = (...filters: Filter[]) => scene({ do: "filter", filters, filterBy: "removing" });
const seen = (document: SceneDocument) => {
  const { entities, relations } = visible(document);
  return [...entities, ...relations].map(({ id }) => id).sort();
};

describe("what is in sight", () => {
  it("is everything, until something is left out", () => {
    expect(seen(scene())).toEqual([...all, detained.id, met.id, heads.id].sort());
    expect(visible(scene()).hiddenBy.size).toBe(0);
  });

  it("says of each thing that isn't why it isn't", () => {
    const byClass: Filter = { by: "class", drop: ["tie"] };
    const byKind: Filter = { by: "kind", drop: ["agency"] };
    const document = scene({ ...open, hidden: [met.id] } as Action, { do: "hide", ids: ["person:bob"] }, { do: "filter", filters: [byClass, byKind], filterBy: "removing" });
    expect(Object.fromEntries(visible(document).hiddenBy)).toEqual({
      [met.id]: { reason: "not-revealed" },
      "person:bob": { reason: "hidden" },
      [heads.id]: { reason: "filter", filter: byClass },
      "agency:police": { reason: "filter", filter: byKind },
      "agency:bank": { reason: "filter", filter: byKind },
      [detained.id]: { reason: "end", id: "agency:police" },
    });
  });

  it("keeps entities whose relations are all left out: they are still there", () => expect(seen(filtered({ by: "class", keep: [] }))).toEqual([...all].sort()));

  it("counts degree and component among what all other filters let stay, in whatever order they stand", () => {
    const filters: Filter[] = [{ by: "kind", keep: ["person"] }, { by: "degree", least: 1 }];
    for (const stack of [filters, [...filters].reverse()]) expect(seen(filtered(...stack))).toEqual([met.id, "person:ann", "person:bob"].sort());
    expect(seen(filtered({ by: "class", drop: ["verbal-cooperation"] }, { by: "component", of: "person:ann" }))).toEqual(["agency:police", detained.id, "person:ann"].sort());
  });

  it("doesn't vanish with the entity that a component was asked of", () => {
    const document = [{ do: "filter", filters: [{ by: "component", of: "person:ann" }], filterBy: "removing" }, { do: "remove", ids: ["person:ann"] }] satisfies Action[];
    expect(seen(scene(...document))).toEqual(all.filter((id) => id !== "person:ann").concat(heads.id).sort());
  });
});

describe("what is left out but faded", () => {
  const faded = (...actions: Action[]) => elements(scene(...actions), {}, []);

  it("is drawn, and marked", () => {
    const { nodes, edges } = faded({ do: "filter", filters: [{ by: "kind", drop: ["agency"] }], filterBy: "fading" });
    expect(nodes.filter((node) => node.filtered).map(({ id }) => id).sort()).toEqual(["agency:bank", "agency:police"]);
    expect(edges.filter((edge) => edge.filtered).map(({ id }) => id).sort()).toEqual([detained.id, heads.id].sort());
  });

  it("has no arrow to what was hidden by hand", () => {
    const { nodes, edges } = faded({ do: "hide", ids: ["agency:police"] }, { do: "filter", filters: [{ by: "class", keep: ["tie"] }], filterBy: "fading" });
    expect(nodes.map(({ id }) => id)).not.toContain("agency:police");
    expect(edges.map(({ id }) => id).sort()).toEqual([met.id, heads.id].sort());
  });
});

describe("counts for a filter", () => {
  it("are of what the other filters let stay, and forget no value of the scene", () => {
    const document = filtered({ by: "type", keep: ["MET"] }, { by: "sources", least: 2 });
    expect(choiceCounts(document, "type", sourceOf)).toEqual([{ value: "MET", count: 1 }, { value: "DETAINED", count: 0 }, { value: "HEADS", count: 0 }]);
  });

  it("count classes as if no type were chosen, since both are edited as one", () => {
    const counts = choiceCounts(filtered({ by: "type", keep: [] }), "class", sourceOf);
    expect(counts.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it("count a relation once for a publisher, however many of its documents say it", () => {
    expect(choiceCounts(scene(), "publisher", sourceOf)).toEqual([{ value: "The Diplomat", count: 3 }]);
    expect(choiceCounts(scene(), "source", sourceOf)).toEqual([{ value: "source:one", count: 3 }, { value: "source:two", count: 1 }]);
  });

  it("say how many have how many", () => {
    expect(numberCounts(scene(), "degree", sourceOf)).toEqual([{ value: 1, count: 4 }, { value: 2, count: 1 }]);
    expect(numberCounts(scene(), "sources", sourceOf)).toEqual([{ value: 1, count: 2 }, { value: 2, count: 1 }]);
  });

  it("name each connected part by its best connected entity", () => {
    expect(componentCounts(scene(), sourceOf)).toEqual([{ value: "person:ann", count: 3 }, { value: "agency:bank", count: 2 }]);
  });
});

describe("the histogram of dates", () => {
  it("has a bar a month, without gaps, and says how many are undated", () => {
    const { unit, bars, undated } = dateHistogram(scene(), sourceOf);
    expect([unit, undated]).toEqual(["month", 1]);
    expect(bars).toEqual([
      { from: "2025-02-01", to: "2025-02-28", count: 1 },
      { from: "2025-03-01", to: "2025-03-31", count: 0 },
      { from: "2025-04-01", to: "2025-04-30", count: 1 },
    ]);
  });

  it("has years over long times, and counts what lasted in each of them", () => {
    const since = relation("person:ann", "WORKS_FOR", "agency:bank", { first: "1999/..", last: "1999/.." });
    const { unit, bars } = dateHistogram(reduce(emptyScene, { ...open, subgraph: subgraph(all, [detained, since]) } as Action).document, sourceOf);
    expect(unit).toBe("year");
    expect([bars[0], bars.at(-1)]).toEqual([{ from: "1999-01-01", to: "1999-12-31", count: 1 }, { from: "2025-01-01", to: "2025-12-31", count: 2 }]);
    expect(bars).toHaveLength(27);
  });

  it("promises what its filter keeps", () => {
    for (const { from, to, count } of dateHistogram(scene(), sourceOf).bars) {
      expect(visible(filtered({ by: "date", from, to, undated: false })).relations).toHaveLength(count);
    }
  });

  it("is none where nothing is dated", () => expect(dateHistogram(filtered({ by: "type", keep: ["HEADS"] }), sourceOf)).toEqual({ unit: "year", bars: [], undated: 1 }));
});
