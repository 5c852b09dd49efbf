import { expect, it } from "vitest";
import { askerOf } from "../../lib/http/asker";

it.each([
  ["203.0.113.7", undefined, "203.0.113.7"],
  // Who comes from far away may write whatever he likes.
  ["203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["127.0.0.1", undefined, "127.0.0.1"],
  ["127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7"],
  ["::ffff:172.17.0.1", "203.0.113.7", "203.0.113.7"],
  ["::1", "2001:db8::7", "2001:db8::7"],
  ["127.0.0.1", "unknown", "127.0.0.1"],
  [undefined, "203.0.113.7", ""],
] as const)("a request from %s on behalf of %s is that of %s", (address, forwarded, asker) => {
  expect(askerOf(address, { "x-forwarded-for": forwarded })).toBe(asker);
});
