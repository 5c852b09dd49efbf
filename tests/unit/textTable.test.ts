import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../lib/cli/displayWidth";
import { textTable } from "../../lib/cli/textTable";

const drawn = (head: string[], rows: string[][], room?: number) => [...textTable(head, rows, room)];

describe("A table of the command line", () => {
  it.each([["Садыр", 5], ["習近平", 6], ["e\u0301", 1], ["محمد", 4], ["👨‍👩‍👧", 2], ["🇰🇬", 2], ["ｶﾅ", 2], ["a\u200bb", 2], ["", 0]])("knows that %j takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it("has every line equally wide, whatever the script, and gives each line of a cell a line", () => {
    const lines = drawn(["name", "n"], [["Садыр Жапаров", "1"], ["習近平", "2"], ["Rene\u0301e", "3"], ["two\nlines", "4"], ["a\ttab", "5"]]);
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
    expect(lines).toContain("│ two           │ 4 │");
    expect(lines).toContain("│ lines         │   │");
    expect(lines).toContain("│ 習近平        │ 2 │");
  });

  it("fits a terminal by breaking the widest cells between words, and loses nothing", () => {
    const long = "The security committee arrested four people in Osh on a charge of recruiting";
    const lines = drawn(["who", "summary"], [["SCNS", long]], 40);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(40);
    const cells = lines.slice(3, -1).map((line) => line.split("│")[2]?.trim() ?? "");
    expect(cells.join(" ")).toBe(long);
  });

  it("fits whatever it holds, where there is room for it at all", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 }).filter((each) => !/[\r\n\t]/.test(each));
    fc.assert(fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), fc.integer({ min: 23, max: 90 }), (rows, room) => {
      const lines = drawn(["a", "b"], rows, room);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(room);
      const kept = lines.slice(3, -1).join("").replace(/[│\s]/gu, "");
      for (const cell of rows.flat()) for (const word of cell.split(/\s+/u)) if (displayWidth(word) <= 5) expect(kept).toContain(word.replaceAll("│", ""));
    }));
  });

  it("draws a hundred thousand rows without a quadratic step", () => {
    let lines = 0;
    for (const line of textTable(["n", "x"], Array.from({ length: 100_000 }, (_, n) => [String(n), "x"]))) lines += line === "" ? 0 : 1;
    expect(lines).toBe(100_004);
  });
});
