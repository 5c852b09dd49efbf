import type { Column, Group, Grouping, Row } from "./tableKind";

export interface Sorting {
  column: string;
  down: boolean;
}

/** How a reader wants a table: the words it must hold, its order, its groups, and which of them are closed. */
export interface Arrangement {
  words: string;
  sorting: Sorting | null;
  grouping: string | null;
  closed: ReadonlySet<string>;
}

/** One line of the table as it stands on the page: a heading or a row. */
export type Line<Item> = { is: "group"; key: string; group: Group; rows: number; open: boolean } | { is: "row"; key: string; row: Row<Item> };

interface Arranged<Item> {
  lines: Line<Item>[];
  /** The rows that hold the words, closed groups included, in their order. */
  kept: Row<Item>[];
  groups: number;
}

interface Arrangeable<Item> {
  columns: readonly Pick<Column<Item>, "id" | "text" | "order">[];
  groupings: readonly Pick<Grouping<Item>, "id" | "of">[];
  rows: readonly Row<Item>[];
}

/** Filters, sorts and groups the rows. Without a sorting they keep their order; `locale` (BCP 47) says how text is sorted. */
export function arrangeRows<Item>({ columns, groupings, rows }: Arrangeable<Item>, arrangement: Arrangement, locale: string): Arranged<Item> {
  const collator = new Intl.Collator(locale, { numeric: true });
  const found = keeping(rows, columns, arrangement.words);
  const column = columns.find(({ id }) => id === arrangement.sorting?.column);
  const sorted = column && arrangement.sorting ? sortedBy(found, column.order ?? column.text, arrangement.sorting.down, collator) : found;
  const grouping = groupings.find(({ id }) => id === arrangement.grouping);
  if (!grouping) return { lines: sorted.map(lineOf), kept: sorted, groups: 0 };
  const groups = new Map<string, { group: Group; rows: Row<Item>[] }>();
  for (const row of sorted) {
    const group = grouping.of(row.item);
    const known = groups.get(group.key);
    if (known) known.rows.push(row);
    else groups.set(group.key, { group, rows: [row] });
  }
  const ranked = [...groups.values()].sort((a, b) => a.group.rank - b.group.rank || collator.compare(a.group.label, b.group.label));
  const lines = ranked.flatMap(({ group, rows: within }): Line<Item>[] => {
    const open = !arrangement.closed.has(group.key);
    return [{ is: "group", key: `group ${group.key}`, group, rows: within.length, open }, ...(open ? within.map(lineOf) : [])];
  });
  return { lines, kept: ranked.flatMap((one) => one.rows), groups: ranked.length };
}

const lineOf = <Item>(row: Row<Item>): Line<Item> => ({ is: "row", key: `row ${row.id}`, row });

/** Letters without their marks, small: "Zhapárov" is found by "zhaparov". */
const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();

function keeping<Item>(rows: readonly Row<Item>[], columns: Arrangeable<Item>["columns"], words: string): Row<Item>[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...rows];
  return rows.filter((row) => {
    const text = plain([...columns.map((column) => column.text(row.item)), row.alsoFoundBy].join("\n"));
    return wanted.every((word) => text.includes(word));
  });
}

function sortedBy<Item>(rows: readonly Row<Item>[], order: (item: Item) => string | number | null, down: boolean, collator: Intl.Collator): Row<Item>[] {
  const compare = (a: string | number, b: string | number) => (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  return rows
    .map((row) => ({ row, by: order(row.item) }))
    .sort((a, b) => {
      if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null);
      return (down ? -1 : 1) * compare(a.by, b.by);
    })
    .map(({ row }) => row);
}
