import { Search, X } from "lucide-react";
import { IconButton } from "../../../ui/Button";
import { tableMessages } from "../../messages/table";

const words = tableMessages;

interface TableToolsProps {
  table: string;
  text: string;
  onText: (text: string) => void;
  grouping: string | null;
  groupings: readonly { id: string; label: string }[];
  onGrouping: (id: string | null) => void;
}

/** The words that rows must hold, and by what they are grouped: the underlined word is the control. */
export function TableTools({ table, text, onText, grouping, groupings, onGrouping }: TableToolsProps) {
  return (
    <div className="flex min-h-10 min-w-0 items-center justify-end gap-4 border-b border-hair pr-4 pl-5 max-phone:px-4 max-phone:py-1">
      <span className="relative min-w-0 max-phone:flex-1">
        <Search size={14} strokeWidth={1.75} aria-hidden className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-ink-3" />
        <input
          type="text"
          inputMode="search"
          aria-label={words.filter(table)}
          placeholder={words.filterHint}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || text === "") return;
            event.stopPropagation();
            onText("");
          }}
          className="h-7 w-40 rounded-[4px] border border-control bg-panel pr-7 pl-7 text-[13px] placeholder:text-ink-3 max-phone:h-11 max-phone:w-full max-phone:text-[16px]"
        />
        {text !== "" && <IconButton label={words.clearFilter} icon={<X size={14} strokeWidth={1.75} aria-hidden />} onClick={() => onText("")} className="absolute! top-0 right-0 h-7! w-7! max-phone:h-11! max-phone:w-11!" />}
      </span>
      <label className="meta flex shrink-0 items-center gap-1.5">
        <span className="max-phone:sr-only">{words.groupedBy}</span>
        <select value={grouping ?? ""} onChange={(event) => onGrouping(event.target.value || null)} className="underlined h-7 max-w-40 [field-sizing:content] bg-panel font-semibold text-ink max-phone:h-11">
          {groupings.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          <option value="">{words.groupings.none}</option>
        </select>
      </label>
    </div>
  );
}
