import type { ReactNode } from "react";
import type { Inspected } from "../../../../lib/scene/scene";

/** One column. What it shows as text is what is filtered and copied. */
export interface Column<Item> {
  id: string;
  label: string;
  /** CSS width; a column without one shares what is left. */
  width?: string;
  text: (item: Item) => string;
  /** What it is sorted by where that isn't its text; null comes last either way. */
  order?: (item: Item) => string | number | null;
  /** What is copied where that isn't its text. */
  copied?: (item: Item) => string;
  /** `focusable`: whether the buttons in the cell are tab stops. */
  cell: (item: Item, focusable: boolean) => ReactNode;
  /** Stays on a phone; the others are told by the line beneath. */
  onPhone?: true;
  numeric?: true;
}

/** A heading that rows stand under. Lower ranks come first, equal ones by label. */
export interface Group {
  key: string;
  label: string;
  rank: number;
  mark?: ReactNode;
}

export interface Grouping<Item> {
  id: string;
  label: string;
  of: (item: Item) => Group;
  /** "in 5 kinds", for the footer. */
  told: (groups: number) => string;
}

/** One row: what it shows, what of the canvas it stands for, and what opens when it is opened. */
export interface Row<Item> {
  id: string;
  item: Item;
  /** Ids of entities and relations that are selected with it. */
  follows: readonly string[];
  opens: Inspected;
  /** What the reader may type to find it, besides the text of its columns. */
  alsoFoundBy: string;
  /** Its sentence, for a screen reader. */
  label: string;
}

/** A table of the scene: its columns, its groupings and its rows. */
export interface TableKind<Item> {
  name: string;
  columns: readonly Column<Item>[];
  groupings: readonly Grouping<Item>[];
  /** Columns that only a copy has. */
  onlyCopied: readonly { label: string; text: (item: Item) => string }[];
  rows: readonly Row<Item>[];
  /** The line beneath on a phone. */
  beneath: (item: Item) => ReactNode;
  counted: (rows: number) => string;
  /** What is to be said beneath of the rows that are shown; null for nothing. */
  aside?: (items: readonly Item[]) => string | null;
}
