import { describe, expect, it } from "vitest";
import { arrangeRows, type Arrangement } from "../../app/explorer/panels/table/arrangeRows";
import { chosenRows, selectionWith } from "../../app/explorer/panels/table/chosenRows";
import { delimitedText } from "../../app/explorer/panels/table/delimitedText";
import { claimsAtMost, readSceneClaims, relationOf } from "../../app/explorer/panels/table/readSceneClaims";
import type { Column, Row } from "../../app/explorer/panels/table/tableKind";
import { claimSchema } from "../../lib/ontology/records";
import { relation } from "./sceneFixture";

interface Deed {
  who: string;
  year: number | null;
  kind: string;
}

const columns: Column<Deed>[] = [
  { id: "who", label: "Who", text: ({ who }) => who, cell: () => null },
  { id: "year", label: "Year", text: ({ year }) => String(year ?? "undated"), order: ({ year }) => year, cell: () => null },
];
const groupings = [{ id: "kind", of: ({ kind }: Deed) => ({ key: kind, label: kind, rank: kind === "conflict" ? 0 : 1 }) }];
const row = (id: string, item: Deed, alsoFoundBy = ""): Row<Deed> => ({ id, item, follows: [id], opens: { kind: "entity", id }, alsoFoundBy, label: item.who });
const deeds = [row("a", { who: "Жапаров", year: 2024, kind: "ties" }, "Zhapárov"), row("b", { who: "SCNS", year: null, kind: "conflict" }), row("c", { who: "SCNS 10", year: 2019, kind: "conflict" }), row("d", { who: "SCNS 9", year: 2025, kind: "ties" })];
const asIs: Arrangement = { words: "", sorting: null, grouping: null, closed: new Set() };
const keys = (arrangement: Partial<Arrangement>) => arrangeRows({ columns, groupings, rows: deeds }, { ...asIs, ...arrangement }, "en-GB").lines.map(({ key }) => key);

describe("the rows of a table", () => {
  it("sort by numbers as numbers, names as one reads them, and what is undated last either way", () => {
    expect(keys({ sorting: { column: "year", down: false } })).toEqual(["row c", "row a", "row d", "row b"]);
    expect(keys({ sorting: { column: "year", down: true } })).toEqual(["row d", "row a", "row c", "row b"]);
    expect(keys({ sorting: { column: "who", down: false } })).toEqual(["row b", "row d", "row c", "row a"]);
  });

  it("stand under their groups, in the order of the groups, and a closed group keeps its heading", () => {
    expect(keys({ grouping: "kind" })).toEqual(["group conflict", "row b", "row c", "group ties", "row a", "row d"]);
    expect(keys({ grouping: "kind", closed: new Set(["conflict"]) })).toEqual(["group conflict", "group ties", "row a", "row d"]);
  });

  it("are found by all of the words, in any spelling, with or without marks", () => {
    expect(keys({ words: "zhaparov" })).toEqual(["row a"]);
    expect(keys({ words: "ЖАПАРОВ 2024" })).toEqual(["row a"]);
    expect(keys({ words: "scns undated" })).toEqual(["row b"]);
    expect(keys({ words: "scns 2024" })).toEqual([]);
  });
});

describe("the selection of a table", () => {
  const claims = [{ id: "c1", follows: ["r1"] }, { id: "c2", follows: ["r1"] }, { id: "c3", follows: ["r2"] }];

  it("holds the claims that were ticked, not the others of their relation", () => {
    expect(chosenRows(claims, new Set(["c1"]), ["r1"])).toEqual(new Set(["c1"]));
  });

  it("holds all claims of a relation that was selected on the canvas, and none when it isn't any more", () => {
    expect(chosenRows(claims, new Set(["c3"]), ["r1"])).toEqual(new Set(["c1", "c2"]));
    expect(chosenRows(claims, new Set(["c1"]), [])).toEqual(new Set());
  });

  it("selects on the canvas what its rows stand for, and leaves there what it doesn't speak of", () => {
    expect(selectionWith(claims, new Set(["c1", "c2"]), ["ann", "r2"])).toEqual(["ann", "r1"]);
  });

  it("holds a source only while all that it says is selected", () => {
    const sources = [{ id: "s1", follows: ["r1", "r2"] }];
    expect(chosenRows(sources, new Set(["s1"]), ["r1", "r2"])).toEqual(new Set(["s1"]));
    expect(chosenRows(sources, new Set(["s1"]), ["r1"])).toEqual(new Set());
  });
});

describe("copied rows", () => {
  it("keep their values apart whatever stands in them, and run nothing in a spreadsheet", () => {
    const nasty = [row("x", { who: '=HYPERLINK("http://a,b")\tx\ny', year: 2024, kind: "ties" })];
    const onlyCopied = [{ label: "Kind", text: ({ kind }: Deed) => kind }];
    expect(delimitedText({ columns, onlyCopied }, nasty, "tsv")).toBe("Who\tYear\tKind\r\n'=HYPERLINK(\"http://a,b\") x y\t2024\tties");
    expect(delimitedText({ columns, onlyCopied }, nasty, "csv")).toBe("Who,Year,Kind\r\n\"'=HYPERLINK(\"\"http://a,b\"\")\tx\ny\",2024,ties");
  });
});

describe("the claims of a scene", () => {
  const claim = (n: number, type = "MET") => claimSchema.parse({ id: `c${n}`, source: "s", locator: "1", subject: "ann", relation: type, object: "bob", modality: "asserted", summary: "One." });

  it("are read page by page, without those of relations that are out of sight", async () => {
    const pages = [[claim(1), claim(2, "DETAINED")], [claim(3)]];
    const asked: (string | undefined)[] = [];
    const met = relation("ann", "MET", "bob", { count: 2 });
    const read = await readSceneClaims([met], async ({ cursor, among }) => {
      expect(among).toEqual(["ann", "bob"]);
      asked.push(cursor);
      return { claims: pages[asked.length - 1] ?? [], sources: [], total: 3, ...(asked.length < pages.length && { cursor: "next" }) };
    });
    expect(asked).toEqual([undefined, "next"]);
    expect(read.claims.map(({ id }) => id)).toEqual(["c1", "c3"]);
    expect(read.claims.every((one) => relationOf(one) === met.id)).toBe(true);
    expect(read.total).toBe(2);
  });

  it("are read up to the cap, with how many there are", async () => {
    let n = 0;
    const read = await readSceneClaims([relation("ann", "MET", "bob", { count: 5_214 })], async ({ limit }) => ({ claims: Array.from({ length: limit }, () => claim(n++)), sources: [], total: 5_214, cursor: String(n) }));
    expect(read.claims).toHaveLength(claimsAtMost);
    expect(n).toBe(claimsAtMost);
    expect(read.total).toBe(5_214);
  });
});
