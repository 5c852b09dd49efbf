import { Button } from "../../../ui/Button";
import { consoleMessages } from "../../messages/console";
import type { Query } from "../../queryApi";

const words = consoleMessages.answer;

/** What was asked for the answer below, where another query stands in the editor by now. */
export function OtherQuery({ query, onBack }: { query: Query; onBack: () => void }) {
  return (
    <div className="flex shrink-0 items-center gap-2 border-b border-hair bg-sunk px-4 py-1">
      <p className="meta flex min-w-0 flex-1 items-baseline gap-1.5">
        <span className="shrink-0">{words.ofAnother}</span>
        <code className="cypher-mono truncate text-[12px]!">{query.cypher.replace(/\s+/g, " ")}</code>
      </p>
      <Button look="quiet" className="h-7! shrink-0 text-[13px]! max-phone:h-11!" onClick={onBack}>
        {words.putBack}
      </Button>
    </div>
  );
}
