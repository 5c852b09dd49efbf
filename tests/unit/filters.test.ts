import { assert, constantFrom, integer, pre, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { dayRange, isEdtf } from "../../lib/ontology/edtf";
import type { Relation } from "../../lib/ontology/subgraph";
import { daySpan } from "../../lib/scene/daySpan";
import { passes } from "../../lib/ontology/claimTests";
import { keepsEntity, keepsRelation, toggled, withFilter, type Filter } from "../../lib/scene/filters";
import { entity, relation } from "./sceneFixture";

const sourceOf = (source: string) => ({ "source:one": { publisher: "The Diplomat", dataset: "osh" }, "source:two": { publisher: "24.kg", dataset: "news" } })[source];
const detained = (more: Partial<Relation> = {}) => relation("agency:police", "DETAINED", "person:ann", { sourceIds: ["source:one"], ...more });
const keeps = (filter: Filter, one: Relation) => keepsRelation(filter, one, sourceOf);

describe("a choice", () => {
  it("lets what comes in later stay when the reader took something out, and not when they kept only something", () => {
    expect(passes({ drop: ["MET"] }, "VISITED")).toBe(true);
    expect(passes({ keep: ["MET"] }, "VISITED")).toBe(false);
  });

  it("is gone once everything stays again", () => {
    const without = toggled<string>(null, "MET", ["MET", "HEADS"]);
    expect(without).toEqual({ drop: ["MET"] });
    expect(toggled(without, "MET", ["MET", "HEADS"])).toBeNull();
    expect(toggled({ keep: ["MET"] }, "HEADS", ["MET", "HEADS"])).toBeNull();
  });

  it("may leave nothing at all", () => expect(toggled({ keep: ["MET"] }, "MET", ["MET", "HEADS"])).toEqual({ keep: [] }));
});

describe("a filter on a property", () => {
  it.each<[Filter, Partial<Relation>, boolean]>([
    [{ by: "dataset", keep: ["osh"] }, {}, true],
    [{ by: "dataset", drop: ["osh"] }, {}, false],
    [{ by: "dataset", keep: ["news"] }, { sourceIds: ["source:unheard-of"] }, true],
    [{ by: "place", keep: ["Osh"] }, { places: ["Bishkek", "Osh"] }, true],
    [{ by: "place", keep: ["Osh"] }, {}, false],
    [{ by: "place", keep: [null] }, {}, true],
    [{ by: "status", keep: ["detained"] }, {}, true],
    [{ by: "status", keep: ["charged"] }, { statuses: ["charged"] }, true],
    [{ by: "status", drop: ["detained"] }, { statuses: ["charged"] }, true],
    [{ by: "flag", keep: ["conflict"] }, { conflict: ["day"] }, true],
    [{ by: "flag", keep: ["source-error"] }, { conflict: ["day"] }, false],
    [{ by: "flag", keep: [null] }, { sourceError: true }, false],
  ])("%j keeps a detention with %j: %s", (filter, more, kept) => expect(keeps(filter, detained(more))).toBe(kept));

  it("tells one from a group", () => {
    const place = { degree: 0, component: new Set<string>() };
    const group: Filter = { by: "group", keep: ["group"] };
    expect([entity("person:four", { collective: true }), entity("person:ann")].map((one) => keepsEntity(group, one, place))).toEqual([true, false]);
  });
});

describe("a stack of filters", () => {
  it("has one sentence on each subject, which keeps its place", () => {
    const [before, other, after] = [{ by: "degree", least: 2 }, { by: "sources", least: 2 }, { by: "degree", least: 3 }] as const;
    expect(withFilter(withFilter([before], other), after)).toEqual([after, other]);
  });
});

describe("a filter on relations", () => {
  it.each<[Filter, boolean]>([
    [{ by: "class", keep: ["material-conflict"] }, true],
    [{ by: "class", drop: ["material-conflict"] }, false],
    [{ by: "type", drop: ["DETAINED"] }, false],
    [{ by: "modality", keep: ["denied"] }, false],
    [{ by: "source", keep: ["source:two"] }, false],
    [{ by: "publisher", keep: ["The Diplomat"] }, true],
    [{ by: "sources", least: 2 }, false],
    [{ by: "kind", keep: ["state"] }, true],
  ])("%j keeps a detention that one source asserts: %s", (filter, kept) => expect(keeps(filter, detained())).toBe(kept));

  it("keeps what another source says too", () => {
    const twice = detained({ sources: 2, sourceIds: ["source:one", "source:two"] });
    expect(keeps({ by: "source", drop: ["source:one"] }, twice)).toBe(true);
    expect(keeps({ by: "publisher", drop: ["The Diplomat", "24.kg"] }, twice)).toBe(false);
  });

  it("gives the benefit of the doubt where not all sources are known", () => {
    expect(keeps({ by: "source", keep: ["source:two"] }, detained({ sources: 21 }))).toBe(true);
    expect(keeps({ by: "publisher", keep: ["24.kg"] }, detained({ sourceIds: ["source:new"] }))).toBe(true);
  });
});

describe("a filter on dates", () => {
  const april: Filter = { by: "date", from: "2025-04-01", to: "2025-04-30", undated: false };
  it.each<[string | null, string | null, boolean]>([
    ["2025-04-17", "2025-04-17", true],
    ["2025-03", "2025-03", false],
    ["2025", "2025", true],
    ["2025-05~", "2025-05~", false],
    ["2022/..", "2022/..", true],
    ["../2024-06", "../2024-06", false],
    ["2023-02-24", "2026", true],
    [null, null, false],
    ["any time now", "any time now", true],
  ])("April 2025 meets %s to %s: %s", (first, last, kept) => expect(keeps(april, detained({ first, last }))).toBe(kept));

  it("keeps undated ones where the reader wants them", () => expect(keeps({ by: "date", from: "2025-04-01", to: null, undated: true }, detained())).toBe(true));
});

describe("the days of a date on the page", () => {
  const year = integer({ min: 1000, max: 2999 }).map(String);
  const month = integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, "0"));
  const qualifier = constantFrom("", "?", "~", "%");
  const point = tuple(year, month, constantFrom("year", "month", "day", "X", "XX", "season"), integer({ min: 1, max: 28 }), integer({ min: 21, max: 24 }), qualifier).map(([y, m, precision, d, season, mark]) => {
    const written = { year: y, month: `${y}-${m}`, day: `${y}-${m}-${String(d).padStart(2, "0")}`, X: `${y.slice(0, 3)}X`, XX: `${y}-XX`, season: `${y}-${season}` };
    return written[precision as keyof typeof written] + (precision === "year" || precision === "month" || precision === "day" ? mark : "");
  });

  it("are those that the grammar of EDTF gives", () => {
    assert(
      property(point, (date) => {
        expect(daySpan(date)).toEqual(dayRange(date));
      }),
      { numRuns: 300 },
    );
    assert(
      property(point, point, constantFrom("both", "from", "to"), (a, b, open) => {
        const [first, second] = (daySpan(a).earliest ?? "") < (daySpan(b).earliest ?? "") ? [a, b] : [b, a];
        const date = { both: `${first}/${second}`, from: `${first}/..`, to: `../${first}` }[open as "both"];
        // An interval that ends before it begins is no date.
        pre(isEdtf(date));
        expect(daySpan(date)).toEqual(dayRange(date));
      }),
      { numRuns: 300 },
    );
  });

  it.each(["2024-02", "1900-02", "2000-02", "2025-04-17T10:00:00Z", "[..2020]", "[2020..]", "[2020,2021-05]", "{2019-03,2020}", "2024-?06"])("of %s are right", (date) =>
    expect(daySpan(date)).toEqual(dayRange(date)),
  );

  it.each(["", "..", "Y170000", "soon", "2024-13"])("of %j may be any", (date) => expect(daySpan(date)).toEqual({ earliest: null, latest: null }));
});

describe("a filter on entities", () => {
  const place = { degree: 2, component: new Set(["person:ann", "state:kg"]) };
  const ann = entity("person:ann", { country: "state:kg" });
  it.each<[Filter, boolean]>([
    [{ by: "kind", keep: ["person"] }, true],
    [{ by: "country", keep: [null] }, false],
    [{ by: "country", drop: ["state:ru"] }, true],
    [{ by: "named", keep: ["unnamed"] }, false],
    [{ by: "degree", least: 3 }, false],
    [{ by: "component", of: "state:kg" }, true],
    [{ by: "type", keep: [] }, true],
  ])("%j keeps a named person of a country with two relations: %s", (filter, kept) => expect(keepsEntity(filter, ann, place)).toBe(kept));
});
