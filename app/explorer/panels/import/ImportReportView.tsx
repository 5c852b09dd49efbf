"use client";

import { useEffect, useRef } from "react";
import { Button } from "../../../ui/Button";
import type { ImportReport } from "../../importApi";
import { importMessages } from "../../messages/importing";
import { saveFile } from "../export/saveFile";

const words = importMessages;

/** What an import did, or in a check would do; the refused rows can be kept. */
export function ImportReportView({ report, rejects }: { report: ImportReport; rejects: Blob | null }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => void place.current?.scrollIntoView({ block: "nearest" }), [report]);
  const made = Object.values(report.entities.made).reduce((sum, count) => sum + count, 0);
  return (
    <section ref={place} role="status" className="scroll-mb-20 space-y-2 rounded-[4px] bg-sunk px-4 py-3">
      <p className="font-semibold">{report.dryRun ? words.dry : words.done(report.dataset)}</p>
      <p>{words.rows(report.rows, report.dryRun)}</p>
      {report.claims && <p>{words.claims(report.claims)}</p>}
      <p>{words.entities(made, report.entities.made.other, report.entities.matched, report.entities.doubtful)}</p>
      {report.twoSided.rows > 0 && <p>{words.twoSided(report.twoSided.occurrences, report.twoSided.rows)}</p>}
      {report.refused.length > 0 && (
        <Listed title={words.refused} total={report.rows.refused} lines={report.refused.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`)} />
      )}
      {rejects && report.rejectFile !== null && (
        <p>
          <Button onClick={() => saveFile(report.rejectFile ?? "", rejects)}>{words.saveRefused}</Button>
        </p>
      )}
      {report.doubtful.length > 0 && (
        <Listed title={words.doubtful} total={report.entities.doubtful} lines={report.doubtful.map(({ name, candidates, reason }) => `${name}: ${candidates.join(", ")} (${reason})`)} />
      )}
      {report.advice.map((sentence) => (
        <p key={sentence} className="meta">
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** Rows, and how many of all these are where that isn't in the lines; opened on demand. */
export function Listed({ title, total, lines }: { title: string; total?: number; lines: string[] }) {
  return (
    <details>
      <summary className="min-h-6 font-semibold max-phone:min-h-11">
        {title}
        {total !== undefined && `: ${words.lists(lines.length, total)}`}
      </summary>
      <ul className="mt-1 max-h-40 overflow-auto" tabIndex={0}>
        {lines.map((line) => (
          <li key={line} className="meta break-words">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}
