import type { ImportReport } from "../../api";
import { messages } from "../../messages";

/** What an import did, or in a check would do. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const words = messages.importing;
  const made = Object.values(report.entities.made).reduce((sum, count) => sum + count, 0);
  return (
    <section role="status" className="space-y-2 rounded-[4px] bg-sunk px-4 py-3">
      <p className="font-semibold">{report.dryRun ? words.dry : words.done(report.dataset)}</p>
      <p>{words.rows(report.rows, report.dryRun)}</p>
      {report.claims && <p>{words.claims(report.claims)}</p>}
      <p>{words.entities(made, report.entities.made.other, report.entities.matched, report.entities.doubtful)}</p>
      {report.twoSided.rows > 0 && <p>{words.twoSided(report.twoSided.occurrences, report.twoSided.rows)}</p>}
      {report.refused.length > 0 && (
        <Listed title={words.refused} total={report.rows.refused} lines={report.refused.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`)} />
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

function Listed({ title, total, lines }: { title: string; total: number; lines: string[] }) {
  return (
    <details>
      <summary className="font-semibold">
        {title}: {messages.importing.lists(lines.length, total)}
      </summary>
      <ul className="mt-1 max-h-40 overflow-auto font-[13px]">
        {lines.map((line) => (
          <li key={line} className="meta break-words">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}
