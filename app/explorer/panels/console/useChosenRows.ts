"use client";

import { useEffect, useMemo, useRef } from "react";
import { relationEnds } from "../../../../lib/ontology/relationId";
import { idsIn } from "./values";

type Row = readonly unknown[];

interface Choosing {
  rows: readonly Row[];
  /** Indices of the rows as they stand, filtered and sorted. */
  arranged: readonly number[];
  /** Ids of entities and relations that are selected, here or on the canvas. */
  selection: readonly string[];
  onSelect: (ids: readonly string[]) => void;
  /** Brings the nth of the arranged rows into view. */
  scrollTo: (row: number) => void;
}

/** One selection for the table and the graph: which rows hold something of it, and how a cell is selected. A selection that was made elsewhere moves the table. */
export function useChosenRows({ rows, arranged, selection, onSelect, scrollTo }: Choosing) {
  const chosen = useMemo(() => new Set(selection), [selection]);
  const fromHere = useRef<readonly string[]>([]);
  const isChosen = (row: Row) => chosen.size > 0 && idsOfRow(row).some((id) => chosen.has(id));
  useEffect(() => {
    if (selection.length === 0 || selection === fromHere.current) return;
    const first = arranged.findIndex((index) => isChosen(rows[index] ?? []));
    if (first >= 0) scrollTo(first);
    // Rows that come later don't move the table.
  }, [selection]);
  const select = (row: Row, column: number) => {
    const ids = idsIn(row[column]);
    fromHere.current = ids.length > 0 ? ids : standingFor(row);
    onSelect(fromHere.current);
  };
  return { isChosen, select };
}

const idsByRow = new WeakMap<Row, string[]>();

/** Ids of the entities and relations in a row; reckoned once. */
function idsOfRow(row: Row): string[] {
  const known = idsByRow.get(row);
  if (known) return known;
  const ids = idsIn(row);
  idsByRow.set(row, ids);
  return ids;
}

/** What a row stands for: its claims where it holds any, since their ends stand in many rows; else its entities. */
function standingFor(row: Row): string[] {
  const claims = idsOfRow(row).filter((id) => relationEnds(id) !== null);
  return claims.length > 0 ? claims : idsOfRow(row);
}
