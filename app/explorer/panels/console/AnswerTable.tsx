"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { relationEnds } from "../../../../lib/ontology/relationId";
import { Button } from "../../../ui/Button";
import { locale } from "../../messages";
import { consoleMessages } from "../../messages/console";
import { arrangedRows, tabbedRows, type AnswerOrder } from "./answerRows";
import { useColumnWidths, type ColumnWidths } from "./useColumnWidths";
import { idsIn, valueText } from "./values";
import { ValueCell, type ValueFacts } from "./ValueCell";

const words = consoleMessages.table;
const rowHeight = 29;
const headHeight = 33;
const numberWidth = 52;
const page = 10;
const firstHeight = 300;

interface AnswerTableProps {
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
  facts: ValueFacts;
  selection: readonly string[];
  /** Ids of the entities and relations that the reader chose here. */
  onSelect: (ids: readonly string[]) => void;
  onCopy: (text: string, said: string) => void;
}

/** The cell that has the keyboard: places in the arranged rows and in the columns. */
interface Place {
  row: number;
  column: number;
}

/** The rows of an answer, of which only those near the view are in the page; sorted, filtered, copied; one selection with the graph. */
export default function AnswerTable({ columns, rows, facts, selection, onSelect, onCopy }: AnswerTableProps) {
  const [filter, setFilter] = useState("");
  const [order, setOrder] = useState<AnswerOrder | null>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const arranged = useMemo(() => arrangedRows(rows, filter, order, locale), [rows, filter, order]);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableRowElement>(null);
  const fromHere = useRef<readonly string[]>([]);
  const moved = useRef(false);
  const columnWidths = useColumnWidths(head);
  const virtualizer = useVirtualizer({
    count: arranged.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    useFlushSync: false,
    // Until it is measured: rows are there in the first drawing already.
    initialRect: { width: 0, height: firstHeight },
  });
  const isChosen = (index: number) => chosen.size > 0 && idsOfRow(rows[index] ?? []).some((id) => chosen.has(id));

  useEffect(() => {
    if (selection.length === 0 || selection === fromHere.current) return;
    const first = arranged.findIndex(isChosen);
    if (first >= 0) virtualizer.scrollToIndex(first, { align: "auto" });
    // Only a selection that was made elsewhere moves the table.
  }, [selection]);
  useLayoutEffect(() => {
    if (!moved.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${at.row} ${at.column}"]`);
    if (!cell) return;
    moved.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  const select = (place: Place) => {
    const row = rows[arranged[place.row] ?? -1] ?? [];
    const ids = idsIn(row[place.column]);
    fromHere.current = ids.length > 0 ? ids : standingFor(row);
    setAt(place);
    onSelect(fromHere.current);
  };
  const goTo = (row: number, column: number) => {
    const place = { row: Math.min(arranged.length - 1, Math.max(0, row)), column: Math.min(columns.length - 1, Math.max(0, column)) };
    moved.current = true;
    setAt(place);
    virtualizer.scrollToIndex(place.row, { align: "auto" });
  };
  const copyRow = (row: number) => onCopy(tabbedRows(columns, [rows[arranged[row] ?? -1] ?? []]), words.copied(1));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { row, column } = at;
    if (event.altKey || ((event.ctrlKey || event.metaKey) && event.key !== "Home" && event.key !== "End")) return;
    const whole = event.ctrlKey || event.metaKey;
    const places: Record<string, [number, number]> = {
      ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
      PageDown: [row + page, column], PageUp: [row - page, column], Home: [whole ? 0 : row, 0], End: [whole ? arranged.length - 1 : row, columns.length - 1],
    };
    const place = places[event.key];
    if (place) goTo(...place);
    else if (event.key === "Enter" || event.key === " ") select(at);
    else if (event.key === "c") onCopy(valueText(rows[arranged[row] ?? -1]?.[column]), words.copiedCell);
    else if (event.key === "r") copyRow(row);
    else return;
    event.preventDefault();
  };
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? headHeight) - headHeight;
  const after = virtualizer.getTotalSize() + headHeight - (items.at(-1)?.end ?? headHeight);
  const place = { row: Math.min(at.row, Math.max(0, arranged.length - 1)), column: Math.min(at.column, columns.length - 1) };
  const tableWidth = columnWidths.widths ? numberWidth + columnWidths.widths.reduce((sum, width) => sum + width, 0) : undefined;
  return (
    <div className="group/rows flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 px-4 py-1.5">
        <input
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="h-7 w-[180px] rounded-[4px] border border-control bg-panel px-2 text-[13px] placeholder:text-ink-3 max-phone:h-11 max-phone:flex-1"
        />
        {filter.trim() !== "" && <span role="status" className="meta">{words.filtered(arranged.length, rows.length)}</span>}
        <span className="ml-auto flex gap-1">
          <CopyButton onClick={() => onCopy(valueText(rows[arranged[place.row] ?? -1]?.[place.column]), words.copiedCell)}>{words.copyCell}</CopyButton>
          <CopyButton onClick={() => copyRow(place.row)}>{words.copyRow}</CopyButton>
          <CopyButton onClick={() => onCopy(tabbedRows(columns, arranged.map((index) => rows[index] ?? [])), words.copied(arranged.length))}>{words.copyAll}</CopyButton>
        </span>
      </div>
      <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
        <table role="grid" aria-label={words.name} aria-rowcount={arranged.length + 1} aria-colcount={columns.length + 1} style={{ width: tableWidth ?? "100%", minWidth: tableWidth ?? numberWidth + columns.length * 150 }} className="table-fixed border-separate border-spacing-0 text-left text-[13.5px]/[18px]">
          <colgroup>
            <col style={{ width: numberWidth }} />
            {columns.map((column, index) => (
              <col key={`${index} ${column}`} style={{ width: columnWidths.widths?.[index] }} />
            ))}
          </colgroup>
          <thead>
            <tr ref={head} aria-rowindex={1}>
              <th scope="col" className={`${heading} pl-4 text-[12px] font-semibold text-ink-3`}>
                {words.number}
              </th>
              {columns.map((column, index) => (
                <ColumnHead key={`${index} ${column}`} column={column} index={index} order={order} onOrder={setOrder} widths={columnWidths} />
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown}>
            {before > 0 && <Room height={before} columns={columns.length + 1} />}
            {items.map(({ index }) => {
              const row = arranged[index] ?? 0;
              return (
                <AnswerRow
                  key={row}
                  row={rows[row] ?? []}
                  number={row + 1}
                  place={index}
                  stop={place.row === index ? place.column : null}
                  chosen={isChosen(row)}
                  facts={facts}
                  onSelect={select}
                  onFocus={setAt}
                />
              );
            })}
            {after > 0 && <Room height={after} columns={columns.length + 1} />}
          </tbody>
        </table>
        {arranged.length === 0 && rows.length > 0 && <p className="meta px-4 py-3">{words.noneFound(filter)}</p>}
      </div>
      <p className="meta hidden px-4 py-1 text-ink-3! group-focus-within/rows:block max-phone:hidden!">{words.keys}</p>
    </div>
  );
}

const heading = "sticky top-0 z-10 h-[33px] border-b-[1.5px] border-ink bg-panel p-0 align-middle";

function CopyButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button look="quiet" className="h-7! text-[13px]! max-phone:h-11!" onClick={onClick}>
      {children}
    </Button>
  );
}

interface ColumnHeadProps {
  column: string;
  index: number;
  order: AnswerOrder | null;
  onOrder: (order: AnswerOrder | null) => void;
  widths: ColumnWidths;
}

function ColumnHead({ column, index, order, onOrder, widths }: ColumnHeadProps) {
  const sorted = order?.column === index ? (order.down ? "descending" : "ascending") : "none";
  const Arrow = sorted === "descending" ? ArrowDown : ArrowUp;
  const next = sorted === "none" ? { column: index, down: false } : sorted === "ascending" ? { column: index, down: true } : null;
  return (
    <th scope="col" aria-sort={sorted} className={heading}>
      <button type="button" onClick={() => onOrder(next)} className={`flex h-8 w-full items-center gap-1 px-2 text-[12px]/[16px] font-semibold -outline-offset-2 hover:bg-sunk ${sorted === "none" ? "text-ink-3" : "text-ink"}`}>
        <span className="truncate">{column}</span>
        {sorted !== "none" && <Arrow size={12} strokeWidth={2} aria-hidden className="shrink-0" />}
      </button>
      <span
        role="separator"
        aria-orientation="vertical"
        aria-label={words.width(column)}
        aria-valuenow={Math.round(widths.widths?.[index] ?? 0)}
        tabIndex={0}
        {...widths.handlers(index)}
        className="absolute top-0 right-0 z-10 h-full w-[9px] cursor-col-resize touch-none border-r border-transparent hover:border-ink focus-visible:border-ink"
      />
    </th>
  );
}

/** Room of the rows that aren't in the page. */
function Room({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} className="p-0" style={{ height }} />
    </tr>
  );
}

const idsByRow = new WeakMap<readonly unknown[], string[]>();

/** Ids of the entities and relations in a row; reckoned once. */
function idsOfRow(row: readonly unknown[]): string[] {
  const known = idsByRow.get(row);
  if (known) return known;
  const ids = idsIn(row);
  idsByRow.set(row, ids);
  return ids;
}

/** What a row stands for: its claims where it holds any, since their ends stand in many rows; else its entities. */
function standingFor(row: readonly unknown[]): string[] {
  const claims = idsOfRow(row).filter((id) => relationEnds(id) !== null);
  return claims.length > 0 ? claims : idsOfRow(row);
}

interface AnswerRowProps {
  row: readonly unknown[];
  /** As it came, from 1. */
  number: number;
  /** Where it stands now, from 0. */
  place: number;
  /** The column that is the tab stop, if it is in this row. */
  stop: number | null;
  chosen: boolean;
  facts: ValueFacts;
  onSelect: (place: Place) => void;
  onFocus: (place: Place) => void;
}

function AnswerRowDrawn({ row, number, place, stop, chosen, facts, onSelect, onFocus }: AnswerRowProps) {
  return (
    <tr aria-rowindex={place + 2} aria-selected={chosen} className={`h-[29px] cursor-default ${chosen ? "bg-sunk" : "hover:bg-sunk"}`}>
      <th scope="row" className={`border-b border-hair py-0 pl-4 font-normal text-ink-3 ${chosen ? "shadow-[inset_3px_0_0_var(--ink)]" : ""}`}>
        {number}
      </th>
      {row.map((value, column) => (
        <td
          key={column}
          role="gridcell"
          data-place={`${place} ${column}`}
          tabIndex={stop === column ? 0 : -1}
          onClick={() => onSelect({ row: place, column })}
          onFocus={() => onFocus({ row: place, column })}
          className={`truncate border-b border-hair px-2 py-0 -outline-offset-2 ${typeof value === "number" ? "text-right" : ""}`}
        >
          <ValueCell value={value} facts={facts} />
        </td>
      ))}
    </tr>
  );
}

/** Drawn again only when something of it changes. */
const AnswerRow = memo(AnswerRowDrawn, (before, now) => before.row === now.row && before.place === now.place && before.stop === now.stop && before.chosen === now.chosen && before.facts === now.facts);
