import { beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../lib/store/graphStore";
import { seededNeo4j } from "./seededNeo4j";
import { answerOf } from "./storeRecords";

const patience = 120_000;
let store: GraphStore;
beforeEach(async (context) => {
  store = await seededNeo4j(context);
}, patience);

const tag = ($type: string, value: string) => ({ $type, value });

describe("A parameter written as answers have it", () => {
  it.each([
    ["INTEGER", tag("integer", "9007199254740993")], ["INTEGER", tag("integer", "-9223372036854775808")], ["FLOAT", tag("float", "NaN")], ["FLOAT", tag("float", "-Infinity")], ["FLOAT", tag("float", "-0")],
    ["DATE", tag("date", "2024-02-29")], ["DATE", tag("date", "-0044-03-15")], ["ZONED DATETIME", tag("datetime", "2025-04-17T10:00:00.123456789+02:00[Europe/Berlin]")],
    ["ZONED DATETIME", tag("datetime", "2025-04-17T10:00:00Z")], ["LOCAL DATETIME", tag("localdatetime", "2025-04-17T10:00:00")], ["ZONED TIME", tag("time", "10:00:00.5+05:30")],
    ["LOCAL TIME", tag("localtime", "23:59:59")], ["DURATION", tag("duration", "P14M3DT5.250000000S")], ["POINT", { $type: "point", srid: 4326, x: 74.6, y: 42.9 }],
    ["MAP", { $type: "map", value: { $type: "mine", when: tag("date", "2025-04-17") } }], ["LIST<DATE NOT NULL>", [tag("date", "2025-04-17")]], ["MAP", { deep: { n: tag("integer", "9007199254740993") } }],
  ])("is a %s: %j", async (type, value) => {
    const { rows: [row] } = await answerOf(store, "RETURN $value AS value, valueType($value) AS type", { params: { value } });
    expect(row?.[1]).toBe(`${type} NOT NULL`);
    const { rows: [again] } = await answerOf(store, "RETURN $value AS value", { params: { value: row?.[0] } });
    expect(again?.[0]).toEqual(row?.[0]);
    if (type !== "DATE" && type !== "ZONED TIME" && type !== "ZONED DATETIME" && type !== "DURATION") expect(row?.[0]).toEqual(value);
  }, patience);

  it("is a decimal although it is whole", async () => {
    const { rows } = await answerOf(store, "RETURN valueType($x) AS type, 7 / $x AS half", { params: { x: tag("float", "2.0") } });
    expect(rows).toEqual([["FLOAT NOT NULL", 3.5]]);
  }, patience);

  it.each([
    tag("date", "2025-02-30"), tag("date", "April"), tag("integer", "9223372036854775808"), tag("integer", "1.5"), tag("float", "x"), tag("duration", "soon"), tag("bytes", "%"), { $type: "point", x: 1 },
    { $type: "node", id: "person:x" }, { $type: "map", value: [1] }, { $type: 7 }, tag("constructor", "1"),
  ])("is refused where it isn't one: %j", async (value) => {
    await expect(answerOf(store, "RETURN $value", { params: { value: [value] } })).rejects.toMatchObject({ code: "bad-input", message: expect.stringMatching(/^A parameter /) as string });
  }, patience);
});
