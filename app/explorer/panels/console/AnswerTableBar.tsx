import { Button } from "../../../ui/Button";
import { SearchField } from "../../../ui/SearchField";
import { consoleMessages } from "../../messages/console";

const words = consoleMessages.table;

interface AnswerTableBarProps {
  filter: string;
  onFilter: (filter: string) => void;
  /** How many rows the filter leaves, and of how many. */
  found: number;
  of: number;
  reads: boolean;
  onRead: () => void;
  copy: Readonly<Record<"cell" | "row" | "all", () => void>>;
}

/** What can be done with the rows of an answer: filter them, read one cell whole, copy. */
export function AnswerTableBar({ filter, onFilter, found, of, reads, onRead, copy }: AnswerTableBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 py-1.5">
      <SearchField label={words.filter} value={filter} onChange={onFilter} className="h-7 w-[180px] text-[13px] max-phone:flex-1" />
      {filter.trim() !== "" && <span role="status" className="meta">{words.filtered(found, of)}</span>}
      <span className="ml-auto flex flex-wrap gap-1">
        <Button look="quiet" aria-expanded={reads} className={low} onClick={onRead}>{words.readCell}</Button>
        <Button look="quiet" className={low} onClick={copy.cell}>{words.copyCell}</Button>
        <Button look="quiet" className={low} onClick={copy.row}>{words.copyRow}</Button>
        <Button look="quiet" className={low} onClick={copy.all}>{words.copyAll}</Button>
      </span>
    </div>
  );
}

const low = "h-7! text-[13px]! max-phone:h-11!";
