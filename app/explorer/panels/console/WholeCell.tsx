import { X } from "lucide-react";
import { useEffect, useMemo, type KeyboardEvent } from "react";
import { IconButton } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import { wholeText } from "./wholeText";

const words = consoleMessages.table;

/** Characters that are read aloud; all of them can be read in the cell. */
const mostAnnounced = 300;

interface WholeCellProps {
  column: string;
  /** Of the row as it came, from 1. */
  number: number;
  value: unknown;
  onClose: () => void;
}

/** The cell that one is at, whole: a long text, and the properties of what the table only names. */
export function WholeCell({ column, number, value, onClose }: WholeCellProps) {
  const text = useMemo(() => wholeText(value), [value]);
  const { announce } = useExplorer();
  // The keyboard stays in the table.
  useEffect(() => announce(`${words.cellOf(column, number)}: ${text === "" ? words.emptyText : text.slice(0, mostAnnounced)}`), [announce, column, number, text]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    onClose();
    // The page would leave what it focuses on as well.
    event.preventDefault();
  };
  return (
    <section aria-label={words.wholeCell} onKeyDown={onKeyDown} className="flex max-h-[45%] min-h-[84px] shrink-0 flex-col border-t border-hair bg-sunk">
      <div className="flex items-center gap-2 pt-1 pr-2 pl-4">
        <h3 className="meta truncate font-semibold">{words.cellOf(column, number)}</h3>
        <IconButton label={words.closeCell} className="ml-auto" icon={<X size={15} strokeWidth={1.75} aria-hidden />} onClick={onClose} />
      </div>
      <pre dir="auto" tabIndex={0} className="cypher-mono min-h-0 overflow-auto px-4 pb-2 break-words whitespace-pre-wrap -outline-offset-2">
        {text === "" ? words.emptyText : text}
      </pre>
    </section>
  );
}
