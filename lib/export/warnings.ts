import type { Warnings } from "./format";

/** Collects warnings: what is said with a number is added up ("3 control characters removed"), the rest is said once. */
export function collectWarnings(): Warnings {
  const counts = new Map<string, number | null>();
  return {
    add(kind, count) {
      counts.set(kind, count === undefined ? null : (counts.get(kind) ?? 0) + count);
    },
    list: () => [...counts].map(([kind, count]) => (count === null ? kind : `${count} ${kind}`)),
  };
}
