import type { HTMLAttributes } from "react";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";
import { boxMessages } from "../messages/box";
import { useLong } from "../useLong";
import type { BoxResult } from "./provider";
import type { Found } from "./useBoxGroups";

const words = boxMessages;

interface BoxListProps {
  query: string;
  isOpen: boolean;
  found: Found;
  /** Index among all results; -1 for none. */
  highlighted: number;
  menuProps: HTMLAttributes<HTMLElement>;
  itemProps(result: BoxResult, index: number): HTMLAttributes<HTMLElement>;
}

/** What the box found, in groups; what to type where nothing was. */
export function BoxList({ query, isOpen, found, highlighted, menuProps, itemProps }: BoxListProps) {
  const { readOnly } = useExplorer();
  const state = found.failed ? messages.box.failed : found.loading || found.results.some(({ always }) => !always) ? null : query === "" ? words.nothingTitle : words.none(query);
  const waits = useLong(isOpen && found.loading);
  const isShown = isOpen && (found.results.length > 0 || state !== null || waits);
  return (
    <div className={`absolute top-full left-0 z-30 mt-1 w-[560px] max-w-[calc(100vw-24px)] overflow-hidden rounded-[8px] bg-panel shadow-floating forced-colors:border ${isShown ? "" : "hidden"}`}>
      {isShown && (state ?? (waits && found.results.length === 0)) && <p className={`px-4 pt-3 pb-2 ${state ? "" : "text-ink-2"}`}>{state ?? messages.scene.reading}</p>}
      <div {...menuProps} className="max-h-[min(70vh,620px)] overflow-auto pb-1 empty:hidden">
        {isShown &&
          found.groups.map((group) => (
            <div key={group.id} role="group" aria-label={group.heading}>
              <p aria-hidden className="group-heading flex justify-between gap-4 px-4 pt-3 pb-1">
                {group.heading}
                {group.note && <span className="font-normal">{group.note}</span>}
              </p>
              {group.results.map((result) => {
                const index = found.results.indexOf(result);
                return <Row key={result.key} result={result} isHighlighted={index === highlighted} props={itemProps(result, index)} />;
              })}
            </div>
          ))}
      </div>
      {found.results.length > 0 && (
        <p className={`meta flex justify-between gap-4 border-t border-hair px-4 py-2 ${waits ? "" : "max-phone:hidden"}`}>
          <span>{waits && messages.scene.reading}</span>
          <span className="max-phone:hidden">{readOnly ? words.keysReadOnly : words.keys}</span>
        </p>
      )}
      <p role="status" className="sr-only">
        {isShown && !found.loading ? (state ?? [words.announce(found.results.length), ...found.groups.flatMap(({ note }) => note ?? [])].join(", ")) : ""}
      </p>
    </div>
  );
}

function Row({ result, isHighlighted, props }: { result: BoxResult; isHighlighted: boolean; props: HTMLAttributes<HTMLElement> }) {
  return (
    <div {...props} className={`flex min-h-[34px] cursor-pointer items-center gap-3 border-l-[3px] py-1.5 pr-4 pl-[13px] max-phone:min-h-11 ${isHighlighted ? "border-ink bg-sunk" : "border-transparent"}`}>
      <span className="inline-flex w-8 shrink-0 justify-center">{result.mark}</span>
      <span className="min-w-0 flex-1">
        <span className="block">{result.title}</span>
        {result.detail && <span className="meta block truncate">{result.detail}</span>}
      </span>
      {result.trailing && <span className="meta shrink-0">{result.trailing}</span>}
    </div>
  );
}
