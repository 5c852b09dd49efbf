import { tagged, type RelationshipValue } from "./values";

/** Rows (from 1) whose claims speak of one occurrence with one object, and differ in their date. */
export function toldTwice(rows: readonly (readonly unknown[])[]): number[][] {
  const told = new Map<string, { row: number; date: unknown }[]>();
  rows.forEach((values, index) => {
    for (const value of values) {
      const claim = tagged(value);
      if (claim?.$type !== "relationship" || typeof claim.properties.event !== "string") continue;
      const key = keyOf(claim);
      told.set(key, [...(told.get(key) ?? []), { row: index + 1, date: claim.properties.date }]);
    }
  });
  return [...told.values()].filter((same) => new Set(same.map(({ date }) => date)).size > 1).map((same) => [...new Set(same.map(({ row }) => row))]).filter((numbers) => numbers.length > 1);
}

const keyOf = ({ end, properties }: RelationshipValue) => JSON.stringify([properties.event, end]);
