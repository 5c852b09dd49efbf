import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { AnswerError } from "../../api";
import { Button } from "../../../ui/Button";
import { locale } from "../../messages";
import { consoleMessages } from "../../messages/console";
import type { Finding } from "../../queryApi";
import { DisagreeMark } from "../marks";
import { toldTwice } from "./toldTwice";
import type { Answer } from "./useRun";

const words = consoleMessages.run;

/** Where answers come from memory, Cypher has no engine: how to get one. */
export function NeedsNeo4j() {
  return (
    <div role="note" className="border-b border-hair bg-sunk px-4 py-2.5">
      <p className="font-semibold">{words.memory}</p>
      <p className="text-ink-2">{words.memoryHow}</p>
    </div>
  );
}

/** A query that somebody else wrote isn't run before it was read. */
export function Linked() {
  return (
    <p role="status" className="border-b border-hair bg-sunk px-4 py-2.5 font-semibold">
      {words.linked}
    </p>
  );
}

interface WarnedProps {
  warnings: readonly Finding[];
  onRun: () => void;
  onGo: (finding: Finding) => void;
  onMend: (finding: Finding) => void;
}

/** What may take long, before it does. */
export function Warned({ warnings, onRun, onGo, onMend }: WarnedProps) {
  return (
    <div role="alert" className="space-y-1.5 border-b border-hair bg-sunk px-4 py-2.5">
      <p className="flex items-center gap-2 font-semibold">
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
        {words.warn}
      </p>
      {warnings.map((warning) => (
        <p key={`${warning.line} ${warning.column} ${warning.message}`}>
          <button type="button" onClick={() => onGo(warning)} className="underlined min-h-6 text-[13px]">
            {consoleMessages.editor.at(warning.line, warning.column)}
          </button>{" "}
          {warning.message} {warning.hint && <span className="text-ink-2">{warning.hint}</span>}{" "}
          {warning.mend && (
            <Button className="h-7! max-phone:h-11!" onClick={() => onMend(warning)}>
              {warning.mend.label}
            </Button>
          )}
        </p>
      ))}
      <Button onClick={onRun}>{words.runAnyway}</Button>
    </div>
  );
}

/** Statuses after which asking again may help: no answer at all, too slow, the database down. */
const passing = new Set([0, 502, 503, 504]);

/** Why there is no answer, or only the rows that `came` before, in the server's words: what, where, how to mend it. */
export function Failure({ failure, came, onRetry }: { failure: AnswerError; came: number; onRetry: () => void }) {
  const { message, hint, status, place } = failure;
  return (
    <div role="alert" className="shrink-0 space-y-1.5 px-4 py-3">
      <p className="font-semibold">
        {place.line !== undefined && place.column !== undefined && `${consoleMessages.editor.at(place.line, place.column)}: `}
        {message}
      </p>
      {hint && <p className="text-ink-2">{hint}</p>}
      {came > 0 && <p className="font-semibold">{words.cameBefore(came)}</p>}
      {passing.has(status) && <Button onClick={onRetry}>{words.retry}</Button>}
    </div>
  );
}

/** Rows shown of those that tell one occurrence. */
const shownAtMost = 6;
const list = new Intl.ListFormat(locale, { type: "conjunction" });

/** Which rows tell one occurrence differently; `children` stand at the end of the line. */
export function OneOccurrence({ answer, children }: { answer: Answer; children: ReactNode }) {
  const twice = toldTwice(answer.rows.slice(0, 1000));
  if (twice.length === 0 && answer.state !== "cancelled" && !children) return null;
  return (
    <footer className="flex min-h-[38px] shrink-0 items-center gap-3 border-t border-hair px-4">
      {twice.length > 0 && (
        <p className="flex items-center gap-2">
          {consoleMessages.answer.occurrences(twice.slice(0, shownAtMost).map((rows) => list.format(rows.map(String))).join("; "))}
          {twice.length > shownAtMost && ` ${consoleMessages.answer.more(twice.length - shownAtMost)}`}
          <DisagreeMark />
        </p>
      )}
      {answer.state === "cancelled" && <p role="status">{words.cancelled(answer.rows.length)}</p>}
      <span className="ml-auto">{children}</span>
    </footer>
  );
}
