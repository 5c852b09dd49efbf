import { Button } from "../../../ui/Button";
import { consoleMessages } from "../../messages/console";
import type { Finding } from "../../queryApi";

const words = consoleMessages.editor;
const shownAtMost = 6;
const ranks = { error: 0, warning: 1, hint: 2 } as const;

interface ProblemListProps {
  findings: readonly Finding[];
  onGo: (finding: Finding) => void;
  onMend: (finding: Finding) => void;
}

/** What is to be said of the query, in words: where, what, and how to mend it with one press. */
export function ProblemList({ findings, onGo, onMend }: ProblemListProps) {
  if (findings.length === 0) return null;
  const worstFirst = [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity]);
  return (
    <ul aria-label={words.problems} className="max-h-[30vh] shrink-0 space-y-1 overflow-auto border-t border-hair bg-sunk px-4 py-2">
      {worstFirst.slice(0, shownAtMost).map((finding, index) => (
        <li key={`${index} ${finding.message}`} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <button type="button" onClick={() => onGo(finding)} className="underlined min-h-6 text-[13px] font-semibold max-phone:min-h-11">
            {words.severity[finding.severity]} · {words.at(finding.line, finding.column)}
          </button>
          <span className="min-w-0">
            {finding.message}
            {finding.hint && <span className="text-ink-2"> {finding.hint}</span>}
          </span>
          {finding.mend && (
            <Button className="h-7! max-phone:h-11!" onClick={() => onMend(finding)}>
              {finding.mend.label}
            </Button>
          )}
        </li>
      ))}
      {findings.length > shownAtMost && <li className="meta">{consoleMessages.answer.more(findings.length - shownAtMost)}</li>}
    </ul>
  );
}
