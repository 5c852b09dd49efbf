import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactJson, exactJsonText } from "../../lib/ontology/exactJson";

const big = (value: string) => ({ $type: "integer", value });

describe("exactJson", () => {
  it("keeps integers that JavaScript's numbers would change, at whatever depth, and leaves texts as they are", () => {
    const text = '{"a": 9007199254740993, "b": [-9223372036854775808, 3], "c": "9007199254740993", "d\\"9007199254740993": 9007199254740991}';
    expect(exactJson(text)).toEqual({ a: big("9007199254740993"), b: [big("-9223372036854775808"), 3], c: "9007199254740993", 'd"9007199254740993': 9007199254740991 });
  });

  it("leaves a number that Cypher has no integer for, as JavaScript writes a large decimal", () => {
    expect(exactJson(JSON.stringify([1e20, 1e300, 0.1]))).toEqual([1e20, 1e300, 0.1]);
  });

  it("keeps, as written, a whole decimal a decimal, and an integer that is too large one", () => {
    expect(exactJson("[1.0, 1e3, 2.5, 1, 9223372036854775808]", { asWritten: true })).toEqual([{ $type: "float", value: "1.0" }, { $type: "float", value: "1e3" }, 2.5, 1, big("9223372036854775808")]);
  });

  it("is JSON.parse for everything else", () => {
    fc.assert(fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const value: unknown = JSON.parse(text);
      fc.pre(!/\d{16}/.test(text));
      expect(exactJson(text)).toEqual(value);
    }));
    expect(() => exactJson('{"a": 9007199254740993,}')).toThrow(SyntaxError);
  });
});

describe("exactJsonText", () => {
  const float = (value: string) => ({ $type: "float", value });

  it.each([undefined, 2])("writes whole decimals as JSON has them, and reads them back, indented by %s", (space) => {
    const value = [float("1.0"), float("-2.0"), float("1e+22"), float("1.5e+300"), 1, 1.5, { a: [float("3.0")] }];
    const text = exactJsonText(value, space);
    expect(text.replace(/\s+/g, "")).toBe('[1.0,-2.0,1e+22,1.5e+300,1,1.5,{"a":[3.0]}]');
    expect(exactJson(text, { asWritten: true })).toEqual(value);
  });

  it.each([float("NaN"), float("-0"), float("1"), { $type: "map", value: float("1.0") }, { ...float("1.0"), more: 1 }, '{"$type":"float","value":"1.0"}', `${"{ ".repeat(50_000)}"float"`])("leaves alone what only looks like one: %#", (value) => {
    for (const space of [undefined, 2]) expect(JSON.parse(exactJsonText([value], space))).toEqual([value]);
  });
});
