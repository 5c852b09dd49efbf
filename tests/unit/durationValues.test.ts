import fc from "fast-check";
import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { untaggedValue } from "../../lib/store/neo4jUntagged";
import { taggedValue } from "../../lib/store/neo4jValues";

const { Duration } = neo4j.types;
const tagged = (duration: object) => taggedValue(duration, () => null);
const read = (value: string) => untaggedValue({ $type: "duration", value }, (map) => map);

describe("A duration", () => {
  it.each([
    [[0, 1, 0, 0], "P1D"], [[14, 0, 0, 0], "P1Y2M"], [[0, 0, 0, 0], "PT0S"], [[0, 1, 60, 0], "P1DT1M"], [[-1, 0, 0, 0], "P-1M"],
  ] as const)("%j is written as ISO 8601 has it: %s", (parts, value) => {
    const [months, days, seconds, nanoseconds] = parts;
    expect(tagged(new Duration(months, days, seconds, nanoseconds))).toEqual({ $type: "duration", value });
  });

  it("of an answer can be asked with", () => {
    const part = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(fc.property(part, part, part, fc.integer({ min: 0, max: 999_999_999 }), (months, days, seconds, nanoseconds) => {
      const first = tagged(new Duration(months, days, seconds, nanoseconds)) as { value: string };
      expect(tagged(read(first.value) as object)).toEqual(first);
    }));
  });

  it.each(["-P1D", "+P1D", "1D", "soon"])("isn't read otherwise than it is meant: %s", (value) => {
    expect(() => read(value)).toThrow("A parameter can't be read as duration");
  });
});
