import { mapEntries, numberOf, tagged, valueText, type NodeValue, type RelationshipValue } from "./values";

/** Rows that say how wide a column has to be. */
const looksAt = 60;

/** Px: of a character of the table, of the space around a value, of a mark before a name, of a line sample. */
const [character, around, mark, line] = [7.2, 18, 24, 38];

/** Px that a column takes at least, where it needs them; and at most, where others need room too. */
const [narrowest, fair, widest] = [60, 150, 640];

/** What stands before and behind the words of a value, and how many characters these are. */
interface Drawn {
  characters: number;
  marks: number;
}

/** What the cells say beside the values themselves. */
interface Said {
  name: (node: NodeValue) => string;
  publisher: (source: string) => string | undefined;
  manyTypes: boolean;
}

function drawn(value: unknown, said: Said): Drawn {
  const tag = tagged(value);
  if (tag?.$type === "node") return { characters: said.name(tag).length, marks: mark };
  if (tag?.$type === "relationship") return drawnClaim(tag, said);
  if (tag?.$type === "path") {
    return { characters: tag.nodes.reduce((sum, node) => sum + said.name(node).length, 0) + tag.relationships.reduce((sum, { type }) => sum + type.length, 0), marks: mark * tag.nodes.length + line * tag.relationships.length };
  }
  const items = Array.isArray(value) ? (value as unknown[]) : mapEntries(value)?.map(([, item]) => item);
  if (!items) return { characters: valueText(value).length, marks: 0 };
  return items.slice(0, 20).map((item) => drawn(item, said)).reduce((sum, one) => ({ characters: sum.characters + one.characters + 2, marks: sum.marks + one.marks }), { characters: 4, marks: 0 });
}

function drawnClaim({ type, properties }: RelationshipValue, { publisher, manyTypes }: Said): Drawn {
  const { date, source, modality } = properties;
  const who = typeof source === "string" ? (publisher(source) ?? source).length + 3 : 0;
  const how = modality === "asserted" ? 0 : 11;
  return { characters: (manyTypes ? type.length : 0) + how + (typeof date === "string" ? date.length : 7) + who, marks: line };
}

/** The width that nine of ten values find room in: a few long ones don't take it from the other columns. */
const mostOf = (widths: readonly number[]) => [...widths].sort((a, b) => a - b)[Math.ceil(widths.length * 0.9) - 1] ?? 0;

/** Px that each column would like to have: of its name and what its first rows hold. */
export function wantedWidths(columns: readonly string[], rows: readonly (readonly unknown[])[], said: Said): number[] {
  const first = rows.slice(0, looksAt);
  return columns.map((column, index) => {
    const values = first.map((row) => drawn(row[index], said)).map(({ characters, marks }) => characters * character + marks + around);
    return Math.ceil(Math.min(widest, Math.max(narrowest, (column.length + 2) * character + around, mostOf(values))));
  });
}

/**
 * Px by column in `room` px: what each wants where all find room, and the rest shared by how much they want. Where they don't, the
 * widest give way first, down to a fair width; beyond that the table is wider than its room.
 */
export function sharedWidths(wanted: readonly number[], room: number): number[] {
  const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
  const whole = sum(wanted);
  if (whole <= room) return wanted.map((width) => width + ((room - whole) * width) / whole);
  const within = (most: number) => wanted.map((width) => Math.min(width, most));
  let [low, high] = [fair, Math.max(fair, ...wanted)];
  if (sum(within(low)) >= room) return within(low);
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (sum(within(middle)) > room) high = middle;
    else low = middle;
  }
  return within(low);
}

/** Whether a column holds numbers and nothing else, which stand under each other by their last digit. */
export function isNumeric(rows: readonly (readonly unknown[])[], column: number): boolean {
  const values = rows.slice(0, looksAt).map((row) => row[column]).filter((value) => value !== null && value !== undefined);
  return values.length > 0 && values.every((value) => numberOf(value) !== null);
}
