import { memo } from "react";
import { ValueCell, type ValueFacts } from "./ValueCell";

/** A cell: places in the arranged rows and in the columns. */
export interface Place {
  row: number;
  column: number;
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
  /** By column, whether it holds numbers. */
  numeric: readonly boolean[];
  onSelect: (place: Place) => void;
  onFocus: (place: Place) => void;
  /** Shows the whole value of the cell. */
  onRead: (place: Place) => void;
}

function AnswerRowDrawn({ row, number, place, stop, chosen, facts, numeric, onSelect, onFocus, onRead }: AnswerRowProps) {
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
          onDoubleClick={() => onRead({ row: place, column })}
          onFocus={() => onFocus({ row: place, column })}
          className={`truncate border-b border-hair px-2 py-0 -outline-offset-2 ${numeric[column] ? "text-right tabular-nums" : ""}`}
        >
          <ValueCell value={value} facts={facts} />
        </td>
      ))}
    </tr>
  );
}

/**
 * A row of the answer; drawn again only when something of it changes. What it calls back may be of an earlier drawing: it tells a
 * place, which is the same row's as long as this one isn't drawn anew.
 */
export const AnswerRow = memo(AnswerRowDrawn, (before, now) =>
  (["row", "number", "place", "stop", "chosen", "facts", "numeric"] as const).every((name) => before[name] === now[name]));
