import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonPlace } from "../../lib/cli/jsonPlace";

describe("jsonPlace", () => {
  it.each([
    ['{\n  "a": 1,\n  "b": oops\n}', 3, 8],
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ["{'a': 1}", 1, 2],
    ["[1,\r\n2,\r\n]", 3, 1],
    ['{"a": "un\nfinished"}', 1, 7],
    ['{"a": 1} more', 1, 10],
    ["[01]", 1, 3],
    ["[1", 1, 3],
    ["]", 1, 1],
    ["", 1, 1],
  ])("finds where %j stops being JSON", (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonPlace(text)).toEqual({ line, column });
  });

  it("finds nothing before the end of what is JSON, nor behind a sign that never stands in it", () => {
    const end = (text: string) => ({ line: text.split("\n").length, column: (text.split("\n").at(-1)?.length ?? 0) + 1 });
    fc.assert(fc.property(fc.jsonValue(), fc.nat(), (value, random) => {
      const text = JSON.stringify(value, null, 1);
      expect(jsonPlace(text)).toEqual(end(text));
      const at = random % (text.length + 1);
      const place = jsonPlace(`${text.slice(0, at)}\u0001${text.slice(at)}`);
      const before = end(text.slice(0, at));
      expect(place.line < before.line || (place.line === before.line && place.column <= before.column)).toBe(true);
    }));
  });
});
