import { ArrowDown, ArrowUp } from "lucide-react";
import { consoleMessages } from "../../messages/console";
import type { AnswerOrder } from "./answerRows";
import type { ColumnWidths } from "./useColumnWidths";

/** How the headings of the table look. */
export const heading = "sticky top-0 z-10 h-[33px] border-b-[1.5px] border-ink bg-panel p-0 align-middle";

interface ColumnHeadProps {
  column: string;
  index: number;
  order: AnswerOrder | null;
  onOrder: (order: AnswerOrder | null) => void;
  widths: ColumnWidths;
  /** Its values stand at the right, and so does its name. */
  numeric: boolean;
}

/** The heading of a column: sorts its rows up, down and not at all; its edge is dragged. */
export function ColumnHead({ column, index, order, onOrder, widths, numeric }: ColumnHeadProps) {
  const sorted = order?.column === index ? (order.down ? "descending" : "ascending") : "none";
  const Arrow = sorted === "descending" ? ArrowDown : ArrowUp;
  const next = sorted === "none" ? { column: index, down: false } : sorted === "ascending" ? { column: index, down: true } : null;
  return (
    <th scope="col" aria-sort={sorted} className={heading}>
      <button type="button" onClick={() => onOrder(next)} className={`flex h-8 w-full items-center gap-1 px-2 text-[12px]/[16px] font-semibold -outline-offset-2 hover:bg-sunk ${numeric ? "justify-end" : ""} ${sorted === "none" ? "text-ink-3" : "text-ink"}`}>
        <span className="truncate">{column}</span>
        {sorted !== "none" && <Arrow size={12} strokeWidth={2} aria-hidden className="shrink-0" />}
      </button>
      <span
        role="separator"
        aria-orientation="vertical"
        aria-label={consoleMessages.table.width(column)}
        aria-valuenow={Math.round(widths.widths?.[index] ?? 0)}
        tabIndex={0}
        {...widths.handlers(index)}
        className="absolute top-0 right-0 z-10 h-full w-[9px] cursor-col-resize touch-none border-r border-transparent hover:border-ink focus-visible:border-ink"
      />
    </th>
  );
}
