"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { locale } from "../../messages";
import { consoleMessages } from "../../messages/console";
import { arrangedRows, tabbedRows, type AnswerOrder } from "./answerRows";
import { AnswerRow, type Place } from "./AnswerRow";
import { AnswerTableBar } from "./AnswerTableBar";
import { ColumnHead, heading } from "./ColumnHead";
import { isNumeric, wantedWidths } from "./columnRoom";
import { useChosenRows } from "./useChosenRows";
import { useColumnWidths } from "./useColumnWidths";
import { useGridPlace } from "./useGridPlace";
import { valueText } from "./values";
import { drawnName, type ValueFacts } from "./ValueCell";
import { WholeCell } from "./WholeCell";

const words = consoleMessages.table;
const rowHeight = 29;
const headHeight = 33;
const numberWidth = 52;
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
  const [reads, setReads] = useState(false);
  const arranged = useMemo(() => arrangedRows(rows, filter, order, locale), [rows, filter, order]);
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableRowElement>(null);
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
  const scrollTo = (row: number) => virtualizer.scrollToIndex(row, { align: "auto" });
  const { isChosen, select } = useChosenRows({ rows, arranged, selection, onSelect, scrollTo });
  const { place, setPlace, goTo, goByKey } = useGridPlace(scroller, { rows: arranged.length, columns: columns.length }, scrollTo);

  const rowAt = (row: number) => rows[arranged[row] ?? -1] ?? [];
  const selectAt = (chosen: Place) => {
    setPlace(chosen);
    select(rowAt(chosen.row), chosen.column);
  };
  const copy = {
    cell: () => onCopy(valueText(rowAt(place.row)[place.column]), words.copiedCell),
    row: () => onCopy(tabbedRows(columns, [rowAt(place.row)]), words.copied(1)),
    all: () => onCopy(tabbedRows(columns, arranged.map((index) => rows[index] ?? [])), words.copied(arranged.length)),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, altKey } = event;
    const withControl = event.ctrlKey || event.metaKey;
    if (altKey || (withControl && key !== "Home" && key !== "End")) return;
    if (key === "Enter") selectAt(place);
    else if (key === " ") setReads(!reads);
    else if (key === "Escape" && reads) setReads(false);
    else if (key === "c") copy.cell();
    else if (key === "r") copy.row();
    else if (!goByKey(event)) return;
    event.preventDefault();
  };
  const closeCell = () => {
    setReads(false);
    goTo(place.row, place.column);
  };
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? headHeight) - headHeight;
  const after = virtualizer.getTotalSize() + headHeight - (items.at(-1)?.end ?? headHeight);
  const tableWidth = columnWidths.widths ? numberWidth + columnWidths.widths.reduce((sum, width) => sum + width, 0) : undefined;
  return (
    <div className="group/rows flex min-h-0 flex-1 flex-col">
      <AnswerTableBar filter={filter} onFilter={setFilter} found={arranged.length} of={rows.length} reads={reads} onRead={() => setReads(!reads)} copy={copy} />
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
                  chosen={isChosen(rows[row] ?? [])}
                  facts={facts}
                  numeric={numeric}
                  onSelect={selectAt}
                  onFocus={setPlace}
                  onRead={(read) => {
                    setPlace(read);
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
        <WholeCell column={columns[place.column] ?? ""} number={(arranged[place.row] ?? 0) + 1} value={rowAt(place.row)[place.column]} onClose={closeCell} />
      )}
      <p className="meta hidden px-4 py-1 text-ink-3! group-focus-within/rows:block max-phone:hidden!">{words.keys}</p>
    </div>
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
