import { describe, expect, it } from "vitest";
import { begunPhrases, readPhrase } from "../../app/explorer/box/relationPhrases";
import { expansionHistogram } from "../../app/explorer/panels/expand/expansionHistogram";
import { questionOf, type ExpandChoice } from "../../app/explorer/panels/expand/expandChoice";
import { captionChoices } from "../../app/explorer/captionChoices";
import { entity } from "./sceneFixture";

describe("a phrase with a slot before and after it", () => {
  it.each([
    ["SCNS detained", "scns", "DETAINED", "active", ""],
    ["detained  Natalia Sekerina", "", "DETAINED", "active", "natalia sekerina"],
    ["Natalia was detained by SCNS", "natalia", "DETAINED", "passive", "scns"],
    ["Japarov MET Putin", "japarov", "MET", "active", "putin"],
    ["was accused by", "", "ACCUSED", "passive", ""],
    ["SCNS arrested Rozhkov", "scns", "DETAINED", "active", "rozhkov"],
    ["Rozhkov was arrested by SCNS", "rozhkov", "DETAINED", "passive", "scns"],
    ["SCNS arrested, detained or charged", "scns", "ARRESTED_OR_CHARGED", "active", ""],
    ["SCNS seized property of Rozhkov", "scns", "SEIZED_PROPERTY_OF", "active", "rozhkov"],
  ])("reads “%s”", (text, left, type, voice, right) => {
    const read = readPhrase(text);
    expect([read?.left, read?.phrase.type.type, read?.phrase.voice, read?.right]).toEqual([left, type, voice, right]);
  });

  it.each(["Japarov", "", "met", "undetained", "Metropolitan"].map((text) => [text, text === "met"]))("finds whole words only: “%s” %s", (text, isOne) => {
    expect(readPhrase(text) !== null).toBe(isOne);
  });

  it("is completed from its beginning, and what stands before stays", () => {
    const begun = begunPhrases("SCNS det").map(({ left, phrase }) => `${left}|${phrase.words}`);
    expect(begun).toContain("SCNS|detained");
    expect(begunPhrases("was acc").map(({ phrase }) => phrase.words)).toContain("was accused by");
    expect(begunPhrases("d")).toEqual([]);
  });
});

describe("the time of an expansion", () => {
  const row = (year: number | null, month: number | null, claims: number) => ({ year, month, claims });
  it("is told by month where all claims say theirs", () => {
    const { unit, bars, undated } = expansionHistogram([row(2018, 9, 5), row(2018, 11, 2), row(null, null, 3)]);
    expect([unit, undated]).toEqual(["month", 3]);
    expect(bars).toEqual([
      { from: "2018-09-01", to: "2018-09-30", count: 5 },
      { from: "2018-10-01", to: "2018-10-31", count: 0 },
      { from: "2018-11-01", to: "2018-11-30", count: 2 },
    ]);
  });
  it("is told by year where a claim leaves its month open", () => {
    const { unit, bars } = expansionHistogram([row(2018, null, 1), row(2018, 9, 5), row(2020, 1, 2)]);
    expect([unit, bars.map(({ from, to, count }) => [from, to, count])]).toEqual(["year", [["2018-01-01", "2018-12-31", 6], ["2019-01-01", "2019-12-31", 0], ["2020-01-01", "2020-12-31", 2]]]);
  });
  it("is empty where nothing is dated", () => expect(expansionHistogram([row(null, null, 3)])).toEqual({ unit: "year", bars: [], undated: 3 }));
});

describe("what is asked of the store", () => {
  const choice = (more: Partial<ExpandChoice>): ExpandChoice => ({ way: "connected", limit: 20, ticked: new Set(), direction: "both", period: { from: null, to: null }, ...more });
  it("follows the choice", () => {
    expect(questionOf(["a"], choice({}), 500)).toEqual({ ids: ["a"], limit: 20, order: "connected" });
    expect(questionOf(["a"], choice({ way: "latest", direction: "in", period: { from: "2020-01-01", to: null } }), 500)).toEqual({ ids: ["a"], limit: 20, order: "latest", direction: "in", from: "2020-01-01" });
    expect(questionOf(["a"], choice({ way: "type", ticked: new Set(["MET"]) }), 500)).toEqual({ ids: ["a"], limit: 500, order: "connected", relations: ["MET"] });
    expect(questionOf(["a"], choice({ way: "everything" }), 7)).toMatchObject({ limit: 7 });
  });
  it("is nothing while nothing is ticked or the scene has no room", () => {
    expect(questionOf(["a"], choice({ way: "type" }), 500)).toBeNull();
    expect(questionOf(["a"], choice({}), 0)).toBeNull();
  });
});

it("captions can be in what the names allow", () => {
  const names = [{ value: "Садыр Жапаров", kind: "alias" as const, language: "ky" }, { value: "Zhaparov", kind: "alias" as const, source: "source:1" }];
  expect(captionChoices([entity("person:a", { name: "Sadyr Japarov", names })], null)).toEqual([null, "Cyrl", "Latn", "ky", "source"]);
  expect(captionChoices([entity("person:a")], "Arab")).toEqual([null, "Arab", "Latn"]);
});
