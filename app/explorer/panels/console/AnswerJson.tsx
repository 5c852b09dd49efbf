"use client";

import { useMemo, useState } from "react";
import { consoleMessages } from "../../messages/console";
import { sourceMessages } from "../../messages/source";
import { Button } from "../../../ui/Button";
import { jsonRows } from "./answerRows";

const shownAtOnce = 100;

/** The rows as JSON, as the API gives them. */
export function AnswerJson({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly unknown[])[] }) {
  const [shown, setShown] = useState(shownAtOnce);
  const text = useMemo(() => jsonRows(columns, rows.slice(0, shown)), [columns, rows, shown]);
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <pre tabIndex={0} aria-label={consoleMessages.answer.views.json} className="cypher-mono px-4 py-3 whitespace-pre-wrap break-words -outline-offset-2">
        {text}
      </pre>
      {rows.length > shown && (
        <p className="flex items-center gap-3 px-4 pb-4">
          {consoleMessages.answer.more(rows.length - shown)}
          <Button onClick={() => setShown(shown * 10)}>{sourceMessages.loadMore}</Button>
        </p>
      )}
    </div>
  );
}
