import { expect, it } from "vitest";
import { count, shortCount } from "../../app/explorer/messages/numbers";

it.each([[3, "3"], [47, "47"], [999, "999"], [1_000, "1k"], [1_999, "1k"], [24_567, "24k"], [1_200_000, "1m"]])("%d is short as %s, which is never more than it is", (value, short) => {
  expect(shortCount(value)).toBe(short);
});

it("numbers are written as in the language of the page", () => {
  expect(count(1234567)).toBe("1,234,567");
});
