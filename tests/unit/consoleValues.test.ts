import { describe, expect, it } from "vitest";
import { arrangedRows, tabbedRows } from "../../app/explorer/panels/console/answerRows";
import { rowFile, type RowForm } from "../../app/explorer/panels/console/rowFile";
import { toldTwice } from "../../app/explorer/panels/console/toldTwice";
import { idsIn, valueText } from "../../app/explorer/panels/console/values";

const node = (id: string, name: string) => ({ $type: "node", id, labels: ["Entity", "Person"], properties: { name } });
const claim = (start: string, type: string, end: string, properties: Record<string, unknown> = {}) => ({ $type: "relationship", type, id: `${start} ${end}`, start, end, properties });
const path = { $type: "path", nodes: [node("person:a", "A"), node("person:b", "B"), node("person:c", "C")], relationships: [claim("person:a", "DETAINED", "person:b"), claim("person:c", "MET", "person:b")] };

describe("values of an answer as text", () => {
  it.for([
    ["an integer beyond 2^53, to the last digit", { $type: "integer", value: "9007199254740993" }, "9007199254740993"],
    ["a date and time with its zone", { $type: "datetime", value: "2025-04-17T10:00:00+06:00[Asia/Bishkek]" }, "2025-04-17T10:00:00+06:00[Asia/Bishkek]"],
    ["a duration", { $type: "duration", value: "P1M2DT3S" }, "P1M2DT3S"],
    ["a point as far away as its number has no digits for", { $type: "point", srid: 7203, x: { $type: "float", value: "1e+22" }, y: 1 }, "1e+22, 1 (Cartesian)"],
    ["a point with what its numbers mean", { $type: "point", srid: 4326, x: 72.8, y: 40.5 }, "72.8, 40.5 (WGS 84)"],
    ["bytes", { $type: "bytes", value: "AP8Q" }, "00 ff 10"],
    ["what is no number", { $type: "float", value: "NaN" }, "NaN"],
    ["nothing", null, "null"],
    ["text in a list, told from names", ["a", null, 1], '["a", null, 1]'],
    ["a map in a map", { a: { b: [true] } }, "{a: {b: [true]}}"],
    ["a map with a key of ours", { $type: "map", value: { $type: "x" } }, '{$type: "x"}'],
    ["a node by its name", node("person:a", "A"), "A"],
    ["a path with the way each claim points", path, "A -[DETAINED]-> B <-[MET]- C"],
  ] as const)("writes %s", ([, value, text]) => {
    expect(valueText(value)).toBe(text);
  });

  it("finds the entities and relations in lists, maps and paths", () => {
    expect(idsIn({ list: [[node("person:x", "X")]], path })).toEqual(["person:x", "person:a", "person:b", "person:c", "person%3Aa~DETAINED~person%3Ab", "person%3Ac~MET~person%3Ab"]);
  });
});

describe("rows of an answer", () => {
  const rows = [["b", 10], ["a", { $type: "integer", value: "9007199254740993" }], [null, 9], ["Å", null]];

  it("are sorted by number and by text, what is null last both ways", () => {
    expect(arrangedRows(rows, "", { column: 1, down: false }, "en-GB")).toEqual([2, 0, 1, 3]);
    expect(arrangedRows(rows, "", { column: 1, down: true }, "en-GB")).toEqual([1, 0, 2, 3]);
    expect(arrangedRows(rows, "", { column: 0, down: false }, "en-GB")).toEqual([1, 3, 0, 2]);
  });

  it("stay where they hold every word, in whichever column", () => {
    expect(arrangedRows(rows, "B 10", null, "en-GB")).toEqual([0]);
    expect(arrangedRows(rows, "b 9", null, "en-GB")).toEqual([]);
  });

  it("are copied and saved whole, and never as a formula", async () => {
    const wild = [["=HYPERLINK(1)", -2], ['say "so",\nthen', null]];
    expect(tabbedRows(["a", "b"], wild)).toBe("a\tb\n'=HYPERLINK(1)\t-2\nsay \"so\", then\t");
    expect(await saved("csv", ["a", "b"], [wild])).toBe("a,b\r\n'=HYPERLINK(1),-2\r\n\"say \"\"so\"\",\nthen\",\r\n");
    expect(JSON.parse(await saved("json", ["a", "b"], [wild]))).toEqual([{ a: "=HYPERLINK(1)", b: -2 }, { a: 'say "so",\nthen', b: null }]);
  });

  it("tell nothing from an empty text, and leave no blank line", async () => {
    expect(await saved("csv", ["a", "b"], [[["", null], ["\t=1", "x"]]])).toBe("a,b\r\n\"\",\r\n'\t=1,x\r\n");
    expect(await saved("csv", ["a"], [[[null]]])).toBe('a\r\n""\r\n');
  });

  it("make one file however they come", async () => {
    const rows = Array.from({ length: 5 }, (_, n) => [n, `row ${n}`]);
    for (const form of ["csv", "json"] as const) expect(await saved(form, ["n", "text"], [rows.slice(0, 2), rows.slice(2, 3), rows.slice(3)])).toBe(await saved(form, ["n", "text"], [rows]));
    expect(JSON.parse(await saved("json", ["n"], []))).toEqual([]);
  });

  it("that tell one occurrence with different dates are named together", () => {
    const told = (date: string, end: string, event = "osh") => [claim("agency:x", "DETAINED", end, { event, date })];
    expect(toldTwice([told("2025-04-17", "person:a"), told("2025-04-17", "person:b"), told("2025-04-19", "person:a"), told("2025-04-17", "person:b")])).toEqual([[1, 3]]);
  });
});

/** The text of a file whose rows come in these blocks. */
async function saved(form: RowForm, columns: string[], blocks: unknown[][][]): Promise<string> {
  const file = rowFile(form);
  file.begin(columns);
  for (const rows of blocks) file.add(rows);
  expect(file.rows).toBe(blocks.flat().length);
  return file.end().text();
}
