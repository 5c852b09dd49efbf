import { expect, it } from "vitest";
import { checkComplexity, complexityLimits } from "../../lib/cypher/complexity";

const check = (text: string) => checkComplexity(text, (index) => ({ line: 1, column: index + 1 }));

it.each([["/", "* /"], ["'", "\\'"], ['"', '\\"'], ["`", "``a"], ["'", "\\\\"], ["//", "/"], ["/", "/ /* "]])("What isn't closed is read once, however many signs could have been its beginning: %s%s…", (first, sign) => {
  expect(() => check(`RETURN ${first}${sign.repeat(1_000_000)}`)).not.toThrow();
});

it.each([
  ["MATCH p = SHORTEST 1 (a)-->{1000000}(b) RETURN p", "a part of a path is repeated more than 1,000 times"],
  ["MATCH p = ANY (a)-->{1,2_000}(b) RETURN p", "a part of a path is repeated more than 1,000 times"],
  ["MATCH ((a)-->(b)){,1001} RETURN a", "a part of a path is repeated more than 1,000 times"],
  [`RETURN ${"$a XOR ".repeat(11)}$b`, "it has more than 10 XOR"],
  [`MATCH (n) WHERE ${"(n.a XOR n.b) AND ".repeat(11)}true RETURN n`, "it has more than 10 XOR"],
  [`RETURN ${"1 + ".repeat(10_000)}1`, "it has more than 20,000 words and signs"],
])("What the planner or the parser takes too long for is refused: %.60s", (text, why) => {
  expect(() => check(text)).toThrow(why);
});

it.each([
  `MATCH p = SHORTEST 1 (a)-->{1,${complexityLimits.repetitions}}(b) RETURN p`,
  "RETURN COLLECT { RETURN 5000 } AS a, {a: 5000, b: [1, 100000]} AS b, {`1`: 2} AS c",
  "UNWIND range(1, 1000000) AS x CALL { RETURN 1, 2000 } RETURN n { .a, b: 4000 }",
  `RETURN ${"$a XOR ".repeat(10)}$b, m.xor`,
])("Large numbers and few XOR are no matter: %.60s", (text) => {
  expect(() => check(text)).not.toThrow();
});
