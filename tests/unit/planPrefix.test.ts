import { expect, it } from "vitest";
import { withoutPlanPrefix } from "../../lib/store/planPrefix";

it.each([
  ["EXPLAIN RETURN 1", "EXPLAIN", "        RETURN 1"],
  ["/* a */ // b\rprofile RETURN 1", "PROFILE", "/* a */ // b\r        RETURN 1"],
  ["/* ** / **/ /**/EXPLAIN RETURN 1", "EXPLAIN", "/* ** / **/ /**/        RETURN 1"],
  ["CYPHER 5 PROFILE RETURN 1", "PROFILE", "CYPHER 5         RETURN 1"],
  ["CYPHER/**/25\nruntime = slotted planner=cost EXPLAIN RETURN 1", "EXPLAIN", "CYPHER/**/25\nruntime = slotted planner=cost         RETURN 1"],
  ["CYPHER runtime=slotted RETURN 1", null, "CYPHER runtime=slotted RETURN 1"],
  ["RETURN 1 AS EXPLAIN", null, "RETURN 1 AS EXPLAIN"],
  ["/* EXPLAIN */ RETURN 1", null, "/* EXPLAIN */ RETURN 1"],
  ["/*/ EXPLAIN */ RETURN 1", null, "/*/ EXPLAIN */ RETURN 1"],
  ["EXPLAINS", null, "EXPLAINS"],
])("The plan that is asked for stands before the first clause: %j", (cypher, wish, query) => {
  expect(withoutPlanPrefix(cypher)).toEqual({ wish, query });
});

it("A row of comments, options or line ends is read once, not in every possible way", () => {
  for (const row of ["/**/", "/***/", "// x\n", "\n", " \t"]) {
    const before = row.repeat(20_000);
    expect(withoutPlanPrefix(`${before}RETURN 1`).wish).toBeNull();
    expect(withoutPlanPrefix(`CYPHER 5 ${before}RETURN 1`).wish).toBeNull();
    expect(withoutPlanPrefix(`CYPHER 5 ${before}a=b ${before}PROFILE RETURN 1`).wish).toBe("PROFILE");
  }
  expect(withoutPlanPrefix(`CYPHER 5 ${"a=b ".repeat(20_000)}RETURN 1`).wish).toBeNull();
});
