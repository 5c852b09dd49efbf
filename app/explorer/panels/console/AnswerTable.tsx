"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { relationEnds } from "../../../../lib/ontology/relationId";
import { Button } from "../../../ui/Button";
import { locale } from "../../messages";
import { consoleMessages } from "../../messages/console";
import { arrangedRows, tabbedRows, type AnswerOrder } from "./answerRows";
import { AnswerRow, type Place } from "./AnswerRow";
import { ColumnHead, heading } from "./ColumnHead";
import { isNumeric, wantedWidths } from "./columnRoom";
import { useColumnWidths } from "./useColumnWidths";
import { idsIn, valueText } from "./values";
import { drawnName, type ValueFacts } from "./ValueCell";
import { WholeCell } from "./WholeCell";

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
  const [reads, setReads] = useState(false);
  const wanted = useMemo(() => wantedWidths(columns, rows, { ...facts, name: (node) => drawnName(node, facts) }), [columns, rows, facts]);
  const columnWidths = useColumnWidths(head, scroller, wanted, numberWidth);
  const kinds = columns.map((_, column) => (isNumeric(rows, column) ? "1" : "0")).join("");
  const numeric = useMemo(() => [...kinds].map((kind) => kind === "1"), [kinds]);
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
    else if (event.key === "Enter") select(at);
    else if (event.key === " ") setReads(!reads);
    else if (event.key === "Escape" && reads) setReads(false);
    else if (event.key === "c") onCopy(valueText(rows[arranged[row] ?? -1]?.[column]), words.copiedCell);
    else if (event.key === "r") copyRow(row);
    else return;
    event.preventDefault();
  };
  const closeCell = () => {
    setReads(false);
    goTo(at.row, at.column);
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
        <span className="ml-auto flex flex-wrap gap-1">
          <Button look="quiet" aria-expanded={reads} className="h-7! text-[13px]! max-phone:h-11!" onClick={() => setReads(!reads)}>
            {words.readCell}
          </Button>
          <CopyButton onClick={() => onCopy(valueText(rows[arranged[place.row] ?? -1]?.[place.column]), words.copiedCell)}>{words.copyCell}</CopyButton>
          <CopyButton onClick={() => copyRow(place.row)}>{words.copyRow}</CopyButton>
          <CopyButton onClick={() => onCopy(tabbedRows(columns, arranged.map((index) => rows[index] ?? [])), words.copied(arranged.length))}>{words.copyAll}</CopyButton>
        </span>
      </div>
      <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
        <table role="grid" aria-label={words.name} aria-rowcount={arranged.length + 1} aria-colcount={columns.length + 1} style={{ width: tableWidth ?? "100%" }} className="table-fixed border-separate border-spacing-0 text-left text-[13.5px]/[18px]">
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
                <ColumnHead key={`${index} ${column}`} column={column} index={index} order={order} onOrder={setOrder} widths={columnWidths} numeric={numeric[index] ?? false} />
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
                  numeric={numeric}
                  onSelect={select}
                  onFocus={setAt}
                  onRead={(read) => {
                    setAt(read);
                    setReads(true);
                  }}
                />
              );
            })}
            {after > 0 && <Room height={after} columns={columns.length + 1} />}
          </tbody>
        </table>
        {arranged.length === 0 && rows.length > 0 && <p className="meta px-4 py-3">{words.noneFound(filter)}</p>}
      </div>
      {reads && arranged.length > 0 && (
        <WholeCell column={columns[place.column] ?? ""} number={(arranged[place.row] ?? 0) + 1} value={rows[arranged[place.row] ?? -1]?.[place.column]} onClose={closeCell} />
      )}
      <p className="meta hidden px-4 py-1 text-ink-3! group-focus-within/rows:block max-phone:hidden!">{words.keys}</p>
    </div>
  );
}

function CopyButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button look="quiet" className="h-7! text-[13px]! max-phone:h-11!" onClick={onClick}>
      {children}
    </Button>
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

