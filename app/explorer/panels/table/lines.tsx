import { ChevronDown, ChevronRight } from "lucide-react";
import { memo, type MouseEvent, type ReactNode } from "react";
import { tableMessages } from "../../messages/table";
import type { Column, Group, Row } from "./tableKind";

interface LineProps {
  lineKey: string;
  /** Its number in the whole table, the line of headings being 1. */
  number: number;
  isStop: boolean;
  onFocus: (lineKey: string) => void;
}

interface GroupLineProps extends LineProps {
  group: Group;
  told: string;
  open: boolean;
  columns: number;
  onGroup: (key: string) => void;
}

/** The heading of a group; pressing it closes or opens the group. */
export function GroupLine({ lineKey, number, isStop, onFocus, group, told, open, columns, onGroup }: GroupLineProps) {
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <tr aria-rowindex={number} onFocus={() => onFocus(lineKey)}>
      <th scope="rowgroup" colSpan={columns} className="h-[33px] border-b border-hair p-0 font-normal max-phone:h-11">
        <button type="button" data-line={lineKey} tabIndex={isStop ? 0 : -1} aria-expanded={open} onClick={() => onGroup(group.key)} className="flex h-8 w-full items-center gap-2.5 pr-2 pl-4 max-phone:h-[43px] text-left -outline-offset-2 hover:bg-sunk">
          <Chevron size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
          {group.mark}
          <span className="min-w-0 truncate font-semibold">{group.label}</span>
          <span className="shrink-0 text-ink-3">{told}</span>
        </button>
      </th>
    </tr>
  );
}

interface RowLineProps<Item> extends LineProps {
  row: Row<Item>;
  columns: readonly Column<Item>[];
  chosen: boolean;
  /** The line beneath on a phone; null elsewhere. */
  beneath: ((item: Item) => ReactNode) | null;
  onChoose: (ids: readonly string[], chosen: boolean) => void;
  onOpen: (row: Row<Item>) => void;
}

function RowLineDrawn<Item>({ lineKey, number, isStop, onFocus, row, columns, chosen, beneath, onChoose, onOpen }: RowLineProps<Item>) {
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest("button, input, label, a")) return;
    onFocus(lineKey);
    onOpen(row);
  };
  const cell = `h-[inherit] border-b border-hair py-0 ${beneath ? "align-top" : "align-middle"}`;
  return (
    <tr
      aria-rowindex={number}
      data-chosen={chosen || undefined}
      onClick={onClick}
      onFocus={() => onFocus(lineKey)}
      className={`relative cursor-default ${beneath ? "h-16" : "h-[29px]"} ${chosen ? "bg-sunk" : "hover:bg-sunk"}`}
    >
      <td className={`${cell} p-0 ${chosen ? "shadow-[inset_3px_0_0_var(--ink)]" : ""}`}>
        <label className="flex h-7 items-center pl-4 max-phone:h-[63px]">
          <input
            type="checkbox"
            data-line={lineKey}
            tabIndex={isStop ? 0 : -1}
            className="block size-4 accent-(--ink)"
            checked={chosen}
            aria-label={tableMessages.select(row.label)}
            onChange={() => onChoose([row.id], !chosen)}
          />
        </label>
      </td>
      {columns.map((column, index) => (
        <td key={column.id} className={`${cell} px-2 ${column.numeric ? "pr-4! text-right" : ""}`}>
          <span className={`block truncate ${beneath ? "pt-2" : ""}`}>{column.cell(row.item, isStop)}</span>
          {beneath && index === 0 && <span className="meta absolute right-2 bottom-1.5 left-[52px] flex min-w-0 items-center gap-1.5">{beneath(row.item)}</span>}
        </td>
      ))}
    </tr>
  );
}

/** One row: what one ticks, its cells, and on a phone a line beneath. Drawn again only when something of it changes. */
export const RowLine = memo(RowLineDrawn) as typeof RowLineDrawn;
