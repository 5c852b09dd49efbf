import { expect, it } from "vitest";
import { importPace } from "../../app/explorer/panels/import/importPace";

it("tells what was sent, then rows, rate and time left from when the server began to read", () => {
  let clock = 50_000;
  const pace = importPace(() => clock);
  expect(pace({ sent: 0.42 })).toEqual({ part: 0.42, words: "Sending: 42 %" });
  clock += 30_000;
  expect(pace({ sent: 1 }).part).toBeNull();
  clock += 4_000;
  expect(pace({ rows: 10_000, bytes: 1_000, totalBytes: 21_000 })).toEqual({ part: 1_000 / 21_000, words: "10,000 rows, 2,500 a second, 1 min 20 s left" });
  clock += 4_000;
  expect(pace({ rows: 1, bytes: 21_000, totalBytes: 21_000 }).words).toBe("1 row, 0 a second, 0 s left");
});
