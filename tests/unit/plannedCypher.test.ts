import { expect, it, vi } from "vitest";
import { PlannedQueries } from "../../lib/store/plannedCypher";

it("A plan counts for precisely its text", () => {
  const planned = new PlannedQueries();
  planned.keep("MATCH (n) RETURN n");
  expect(planned.has("MATCH (n) RETURN n")).toBe(true);
  for (const other of ["MATCH (n) RETURN n ", "match (n) return n", "MATCH (n) SET n.x = 1 RETURN n"]) expect(planned.has(other)).toBe(false);
  planned.forget();
  expect(planned.has("MATCH (n) RETURN n")).toBe(false);
});

it("Of very many the last ones are kept, and no very long one", () => {
  const planned = new PlannedQueries();
  for (let n = 0; n < 500; n++) planned.keep(`RETURN ${n}`);
  expect([planned.has("RETURN 0"), planned.has("RETURN 499")]).toEqual([false, true]);
  const long = `RETURN '${"x".repeat(20_000)}'`;
  planned.keep(long);
  expect(planned.has(long)).toBe(false);
});

it("A plan counts for some minutes only", () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(0);
  try {
    const planned = new PlannedQueries();
    planned.keep("RETURN 1");
    now.mockReturnValue(5 * 60_000);
    expect(planned.has("RETURN 1")).toBe(true);
    now.mockReturnValue(60 * 60_000);
    expect(planned.has("RETURN 1")).toBe(false);
  } finally {
    now.mockRestore();
  }
});
