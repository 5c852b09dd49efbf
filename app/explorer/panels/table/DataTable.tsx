"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { tableMessages } from "../../messages/table";
import type { Line, Sorting } from "./arrangeRows";
import { GroupLine, RowLine } from "./lines";
import type { Column, Row, TableKind } from "./tableKind";

/** Heights of lines in px, a hairline included. */
const heights = { header: 33, group: 33, row: 29 };
const onPhone = { group: 44, row: 64 };
const skeletonRows = 8;
const page = 10;

interface DataTableProps<Item> {
  kind: TableKind<Item>;
  lines: readonly Line<Item>[];
  kept: readonly Row<Item>[];
  chosen: ReadonlySet<string>;
  sorting: Sorting | null;
  narrow: boolean;
  loading: boolean;
  onSort: (column: string) => void;
  onChoose: (ids: readonly string[], chosen: boolean) => void;
  onOpen: (row: Row<Item>) => void;
  onGroup: (key: string) => void;
}

/**
 * A table of which only the lines near the view are in the page; every line says its number, so that a screen reader
 * knows where it is. One line at a time is a tab stop: the arrow keys, Home, End and Page Up and Down go through them.
 */
export function DataTable<Item>({ kind, lines, kept, chosen, sorting, narrow, loading, onSort, onChoose, onOpen, onGroup }: DataTableProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const at = Math.max(0, lines.findIndex(({ key }) => key === current));
  const stop = lines[at]?.key;
  const columns = narrow ? kind.columns.filter((column) => column.onPhone) : kind.columns;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (narrow ? onPhone : heights)[lines[index]?.is ?? "row"],
    getItemKey: (index) => lines[index]?.key ?? index,
    // The tab stop stays in the page wherever the view is.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(lines.length > 0 ? [at] : [])])].sort((a, b) => a - b),
    overscan: 12,
    scrollMargin: heights.header,
    scrollPaddingStart: heights.header,
    useFlushSync: false,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, lines, narrow]);
  useLayoutEffect(() => {
    if (wanted.current === null || wanted.current !== current) return;
    wanted.current = null;
    scroller.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(current)}"]`)?.focus({ preventScroll: true });
  });

  const goTo = (index: number) => {
    const target = lines[Math.min(lines.length - 1, Math.max(0, index))];
    if (!target) return;
    wanted.current = target.key;
    setCurrent(target.key);
    virtualizer.scrollToIndex(lines.indexOf(target), { align: "auto" });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = lines[at];
    const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: lines.length - 1 };
    const place = places[event.key];
    if (place !== undefined) goTo(place);
    else if (event.key === "Enter" && line?.is === "row" && event.target instanceof HTMLInputElement) onOpen(line.row);
    else if (line?.is === "group" && event.key === (line.open ? "ArrowLeft" : "ArrowRight")) onGroup(line.group.key);
    else return;
    event.preventDefault();
  };

  let drawnTo = heights.header;
  const gap = (to: number, key: string) => {
    const height = to - drawnTo;
    return height > 0 && <Gap key={key} height={height} columns={columns.length + 1} />;
  };
  const allChosen = kept.length > 0 && kept.every(({ id }) => chosen.has(id));
  const someChosen = !allChosen && kept.some(({ id }) => chosen.has(id));
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
      <table aria-label={kind.name} aria-rowcount={lines.length + 1} aria-busy={loading} className="w-full table-fixed border-separate border-spacing-0 text-left text-[13.5px]/[18px] not-max-phone:min-w-[860px]">
        <colgroup>
          <col style={{ width: 44 }} />
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={`${head} pl-4`}>
              <input
                type="checkbox"
                aria-label={tableMessages.selectAll(kind.counted(kept.length))}
                className={box}
                disabled={kept.length === 0}
                checked={allChosen}
                ref={(input) => void (input && (input.indeterminate = someChosen))}
                onChange={() => onChoose(kept.map(({ id }) => id), !allChosen)}
              />
            </th>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {loading && Array.from({ length: skeletonRows }, (_, index) => <SkeletonRow key={index} columns={columns.length} tall={narrow} />)}
          {!loading &&
            // Flat, so that React knows every line by its key and a line keeps the focus while others come and go.
            virtualizer.getVirtualItems().flatMap((item) => {
              const line = lines[item.index];
              if (!line) return [];
              const before = gap(item.start, `gap ${item.index}`);
              drawnTo = item.end;
              const common = { lineKey: line.key, number: item.index + 2, isStop: line.key === stop, onFocus: setCurrent };
              return [
                before,
                line.is === "group" ? (
                  <GroupLine key={line.key} {...common} group={line.group} told={kind.counted(line.rows)} open={line.open} columns={columns.length + 1} onGroup={onGroup} />
                ) : (
                  <RowLine key={line.key} {...common} row={line.row} columns={columns} chosen={chosen.has(line.row.id)} beneath={narrow ? kind.beneath : null} onChoose={onChoose} onOpen={onOpen} />
                ),
              ];
            })}
          {!loading && gap(virtualizer.getTotalSize() + heights.header, "gap end")}
        </tbody>
      </table>
    </div>
  );
}

const head = "sticky top-0 z-10 h-[33px] border-b-[1.5px] border-ink bg-panel p-0 align-middle";
const box = "block size-4 accent-(--ink)";

function HeadCell<Item>({ column, sorting, onSort }: { column: Column<Item>; sorting: Sorting | null; onSort: (column: string) => void }) {
  const sorted = sorting?.column === column.id ? (sorting.down ? "descending" : "ascending") : "none";
  const Arrow = sorted === "descending" ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={sorted} className={head}>
      <button type="button" onClick={() => onSort(column.id)} className={`flex h-8 w-full items-center gap-1 px-2 text-[12px]/[16px] font-semibold -outline-offset-2 hover:bg-sunk ${column.numeric ? "justify-end pr-4" : ""} ${sorted === "none" ? "text-ink-3" : "text-ink"}`}>
        <span className="truncate">{column.label}</span>
        {sorted !== "none" && <Arrow size={12} strokeWidth={2} aria-hidden className="shrink-0" />}
      </button>
    </th>
  );
}

/** Room of the lines that aren't in the page. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} className="p-0" style={{ height }} />
    </tr>
  );
}

function SkeletonRow({ columns, tall }: { columns: number; tall: boolean }) {
  return (
    <tr aria-hidden className={tall ? "h-16" : "h-[29px]"}>
      <td />
      {Array.from({ length: columns }, (_, index) => (
        <td key={index} className="border-b border-hair px-2">
          <span className={`block h-3 rounded-[2px] bg-sunk ${index % 2 === 0 ? "w-4/5" : "w-3/5"}`} />
        </td>
      ))}
    </tr>
  );
}
