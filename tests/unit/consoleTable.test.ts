import { describe, expect, it } from "vitest";
import { isNumeric, sharedWidths, wantedWidths } from "../../app/explorer/panels/console/columnRoom";
import { wholeText } from "../../app/explorer/panels/console/wholeText";

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
const said = { name: (node: { id: string | null }) => (node.id === "agency:long" ? "SCNS" : "somebody else"), publisher: (source: string) => (source === "source:a" ? "A publisher" : undefined), manyTypes: false };

describe("the room of columns", () => {
  it("goes to what needs it: a long text has more than a number", () => {
    const wanted = wantedWidths(["text", "n"], [["x".repeat(50), 7]], said);
    const [text = 0, n = 0] = sharedWidths(wanted, 628);
    expect(text).toBeGreaterThan(4 * n);
    expect(text + n).toBeCloseTo(628);
  });

  it("is as wide as there is, the widest giving way first", () => {
    const widths = sharedWidths([100, 640, 640], 628);
    expect(sum(widths)).toBeCloseTo(628, 0);
    expect(widths[0]).toBe(100);
    expect(widths[1]).toBe(widths[2]);
  });

  it("is wider than what there is where no column would be readable otherwise", () => {
    expect(sharedWidths(Array.from({ length: 200 }, () => 300), 628)).toEqual(Array.from({ length: 200 }, () => 150));
    expect(sharedWidths([60, 300, 300, 300], 300)).toEqual([60, 150, 150, 150]);
  });

  it("isn't taken by a few long values among many short ones", () => {
    const rows = Array.from({ length: 30 }, (_, index) => [index === 5 ? "x".repeat(400) : "short"]);
    expect(wantedWidths(["text"], rows, said)[0]).toBeLessThan(100);
  });

  it("counts what a claim is drawn with", () => {
    const claim = { $type: "relationship", type: "DETAINED", id: "1", start: "a", end: "b", properties: { date: "2025-04-17", source: "source:a", modality: "reported" } };
    const plain = { ...claim, properties: { modality: "asserted" } };
    const [both = 0] = wantedWidths(["d"], [[claim]], said);
    const [neither = 0] = wantedWidths(["d"], [[plain]], said);
    expect(both).toBeGreaterThan(neither + 100);
  });

  it("is that of the name that is drawn, not of the longest one", () => {
    const node = { $type: "node", id: "agency:long", labels: ["Entity"], properties: { name: "State Committee for National Security of the Republic" } };
    expect(wantedWidths(["a"], [[node]], said)[0]).toBeLessThan(100);
  });

  it("tells columns of numbers from others, integers beyond 2^53 among them", () => {
    const rows = [[1, 1, "1", null], [{ $type: "integer", value: "9007199254740993" }, "x", "2", null], [null, 2, "3", null]];
    expect([0, 1, 2, 3].map((column) => isNumeric(rows, column))).toEqual([true, false, false, false]);
  });
});

describe("a whole cell", () => {
  const person = { $type: "node", id: "person:a", labels: ["Entity", "Person"], properties: { name: "A", names: ["A", "Б"], country: null } };

  it.for([
    ["a text as it stands, with its lines", "one\ntwo \"three\"", "one\ntwo \"three\""],
    ["a node with its labels and properties", person, '(:Entity:Person {\n  country: null,\n  name: "A",\n  names: ["A", "Б"]\n})'],
    ["a claim with its ends", { $type: "relationship", type: "MET", id: "1", start: "person:a", end: "person:b", properties: { earliest: { $type: "date", value: "2025-04-17" } } }, "(person:a)-[:MET {\n  earliest: 2025-04-17\n}]->(person:b)"],
    ["a map in a list", [{ a: 1, b: [] }], "[\n  {\n    a: 1,\n    b: []\n  }\n]"],
    ["nothing", null, "null"],
  ] as const)("tells %s", ([, value, text]) => {
    expect(wholeText(value)).toBe(text);
  });

  it("tells a path step by step, as each claim points", () => {
    const bare = { ...person, properties: {} };
    const other = { ...bare, id: "person:b", labels: ["Entity"] };
    const claim = { $type: "relationship", type: "MET", id: "1", start: "person:b", end: "person:a", properties: {} };
    expect(wholeText({ $type: "path", nodes: [bare, other], relationships: [claim] })).toBe("(:Entity:Person {})\n<-[:MET {}]-\n(:Entity {})");
  });
});
