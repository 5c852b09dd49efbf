import type { ExportPreview as Counted } from "../../exportApi";
import { size } from "../../messages";
import { exportMessages } from "../../messages/exporting";
import type { Answered } from "../../useAnswer";

const words = exportMessages;

/** How much an export would be; null while a picture is chosen, which shows what is drawn. */
export function ExportPreview({ counted }: { counted: Answered<Counted | null> }) {
  if (counted.state === "loading") return words.counting;
  if (counted.state === "failed") return counted.message;
  if (counted.answer === null) return words.onlyDrawn;
  const { counts, bytes, exact, warnings } = counted.answer;
  return (
    <>
      <span className="block font-semibold text-ink">
        {words.preview(counts.entities, counts.claims, counts.relations, counts.sources)} · {words.size(size(bytes), exact)}
      </span>
      <span className="block">{words.manifest}</span>
      {warnings.length > 0 && (
        <details>
          <summary className="min-h-6">{words.warnings}</summary>
          <ul className="list-disc pl-4">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
