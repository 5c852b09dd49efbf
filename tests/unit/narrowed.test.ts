import { describe, expect, it } from "vitest";
import type { ClaimTest } from "../../lib/ontology/claimTests";
import { passesTests } from "../../lib/ontology/passesTests";
import { claimSchema, type Claim } from "../../lib/ontology/records";
import { daySpan } from "../../lib/scene/daySpan";
import { elements } from "../../lib/scene/elements";
import type { Filter } from "../../lib/scene/filters";
import { narrowedFrom, type Narrowed } from "../../lib/scene/narrowed";
import { reduce } from "../../lib/scene/reducer";
import { emptyScene, type SceneDocument } from "../../lib/scene/scene";
import { visible } from "../../lib/scene/visible";
import type { Subgraph } from "../../lib/ontology/subgraph";
import { readNarrowed } from "../../app/explorer/readNarrowed";
import { relation, subgraph } from "./sceneFixture";

const sourceOf = (source: string) => ({ "source:one": { publisher: "The Diplomat", dataset: "osh" }, "source:two": { publisher: "24.kg", dataset: "news" } })[source];
const detention = (more: Partial<Claim> = {}): Claim =>
  claimSchema.parse({ id: "c", source: "source:one", locator: "¶1", subject: "agency:police", relation: "DETAINED", object: "person:ann", date: "2018-05", modality: "asserted", summary: "One detained the other.", ...more });

describe("a filter on claims", () => {
  it.each<[ClaimTest, Partial<Claim>, boolean]>([
    [{ by: "date", from: "2018-05-01", to: "2018-08-31", undated: false }, {}, true],
    [{ by: "date", from: "2018-05-31", to: null, undated: false }, {}, true],
    [{ by: "date", from: "2018-06-01", to: null, undated: true }, {}, false],
    [{ by: "date", from: null, to: "2018-04-30", undated: false }, { date: "../2018-05-02" }, true],
    [{ by: "date", from: null, to: null, undated: false }, { date: undefined }, false],
    [{ by: "date", from: "2018-05-01", to: null, undated: true }, { date: undefined }, true],
    [{ by: "publisher", drop: ["The Diplomat"] }, {}, false],
    [{ by: "publisher", drop: ["The Diplomat"] }, { source: "source:two" }, true],
    [{ by: "publisher", keep: ["24.kg"] }, { source: "source:unheard-of" }, true],
    [{ by: "dataset", keep: ["news"] }, {}, false],
    [{ by: "source", keep: ["source:one"] }, {}, true],
    [{ by: "modality", drop: ["reported"] }, { modality: "reported" }, false],
    [{ by: "place", keep: [null] }, { place: "Osh" }, false],
    [{ by: "place", drop: ["Osh"] }, {}, true],
    [{ by: "status", keep: ["detained"] }, {}, true],
    [{ by: "status", keep: ["detained"] }, { status: "charged" }, false],
    [{ by: "flag", keep: ["conflict"] }, { flags: ["conflict:day"] }, true],
    [{ by: "flag", drop: ["source-error"] }, { flags: ["conflict:day", "source-error"] }, false],
    [{ by: "flag", drop: [null] }, {}, false],
  ])("%j lets one with %j pass: %s", (test, more, passed) => expect(passesTests([test], detention(more), sourceOf, daySpan)).toBe(passed));

  it("must be passed like every other", () => {
    const [by, until] = [{ by: "source", keep: ["source:one"] }, { by: "date", from: null, to: "2018-04-30", undated: true }] as const;
    expect(passesTests([by, until], detention(), sourceOf, daySpan)).toBe(false);
    expect(passesTests([], detention(), sourceOf, daySpan)).toBe(true);
  });
});

describe("what is in sight under filters on claims", () => {
  const fought = relation("agency:police", "DETAINED", "person:ann", { count: 9, sources: 3, first: "2018-01-01", last: "2018-10-31", conflict: ["day"] });
  const met = relation("person:ann", "MET", "person:bob", { count: 2, sources: 2, first: "2018-01", last: "2018-12" });
  const summer: Filter = { by: "date", from: "2018-05-01", to: "2018-08-31", undated: false };
  const passing = { ...fought, count: 2, sources: 1, first: "2018-05-03", last: "2018-08-30", conflict: [] };
  const ids = ["agency:police", "person:ann", "person:bob"];

  function scene(...filters: Filter[]): SceneDocument {
    const open = reduce(emptyScene, { do: "open", title: "Summer", subgraph: subgraph(ids, [fought, met]), hidden: [], positions: {} });
    return reduce(open, { do: "filter", filters, filterBy: "removing" }).document;
  }
  const answered = (tests: readonly ClaimTest[], among = ids): Narrowed => narrowedFrom(tests, among, { relations: [passing], undated: 0 });

  it("is each relation as its passing claims make it, and none of which no claim passes", () => {
    const inSight = visible(scene(summer), undefined, answered([summer]));
    expect(inSight.relations).toEqual([passing]);
    expect(inSight.hiddenBy.get(met.id)).toEqual({ reason: "filter", filter: summer });
    const [edge] = elements(scene(summer), {}, [], inSight).edges;
    expect(edge).toMatchObject({ id: fought.id, sources: 1, first: "2018-05-03", last: "2018-08-30", disagree: false });
  });

  it("has filters on whole relations judge what passes", () => {
    const least: Filter = { by: "sources", least: 2 };
    const { relations, hiddenBy } = visible(scene(summer, least), undefined, answered([summer]));
    expect(relations).toEqual([]);
    expect(hiddenBy.get(fought.id)).toEqual({ reason: "filter", filter: least });
  });

  it("judges whole what an answer doesn't tell: of other filters, about entities that came since", () => {
    const later: Filter = { by: "date", from: "2018-11-01", to: null, undated: false };
    expect(visible(scene(later), undefined, answered([summer])).relations).toEqual([met]);
    expect(visible(scene(summer), undefined, answered([summer], ids.slice(0, 2))).relations).toEqual([passing, met]);
    expect(visible(scene(), undefined, answered([summer])).relations).toEqual([fought, met]);
  });

  it("is read whole where there is more than one answer carries, and undated claims are counted once", async () => {
    const many = Array.from({ length: 7 }, (_, n) => `person:p${n}`);
    const all = many.flatMap((subject) => many.map((object) => relation(subject, "MET", object, { count: 2 })));
    const asked: number[] = [];
    const between = async (some: readonly string[]): Promise<Subgraph> => {
      asked.push(some.length);
      const found = all.filter(({ subject, object }) => some.includes(subject) && some.includes(object));
      const [carried, cut] = [found.slice(0, 12), found.slice(12)];
      return { ...subgraph([...some], carried), truncated: cut.length > 0, omitted: { entities: 0, relations: cut.length, claims: 2 * cut.length + 5, atLeast: false } };
    };
    const narrowed = await readNarrowed([summer], many, between);
    expect([...narrowed.relations.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
    expect(narrowed.undated).toBe(5);
    expect(asked.length).toBeGreaterThan(3);
  });
});
