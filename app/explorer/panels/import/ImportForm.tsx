import type { ReactNode } from "react";
import type { ImportSettings } from "../../importApi";
import { importMessages } from "../../messages/importing";

const words = importMessages;

/** What the reader says of the files. */
export type ImportFields = { format: string } & Pick<ImportSettings, "dataset" | "title" | "publisher" | "published" | "url" | "encoding" | "origin" | "unit">;

type Asked = { field: Exclude<keyof ImportFields, "format">; label: string; how?: string; choices?: Record<string, string>; only?: string };

const asked: readonly Asked[] = [
  { field: "dataset", label: words.dataset, how: words.datasetHow },
  { field: "title", label: words.sourceTitle },
  { field: "publisher", label: words.publisher },
  { field: "published", label: words.published, how: words.publishedHow },
  { field: "url", label: words.url },
  { field: "origin", label: words.origin, how: words.originHow, only: "quads" },
  { field: "unit", label: words.unit, choices: words.units, only: "quads" },
  { field: "encoding", label: words.encoding, choices: words.encodings },
];

const control = "h-8 w-full rounded-[4px] border border-control bg-panel px-2 max-phone:h-11";

/** What the files are and where they come from. */
export function ImportForm({ fields, onChange }: { fields: ImportFields; onChange: (fields: ImportFields) => void }) {
  return (
    <div className="grid items-end gap-x-6 gap-y-3 md:grid-cols-2">
      <Labelled label={words.format}>
        <Choices choices={words.formats} value={fields.format} onChoose={(format) => onChange({ ...fields, format })} />
      </Labelled>
      {asked
        .filter(({ only }) => only === undefined || only === fields.format)
        .map(({ field, label, how, choices }) => {
          const set = (value: string) => onChange({ ...fields, [field]: value });
          return (
            <Labelled key={field} label={label} how={how}>
              {choices ? (
                <Choices choices={choices} value={fields[field] ?? ""} onChoose={set} />
              ) : (
                <input className={control} value={fields[field] ?? ""} onChange={(event) => set(event.target.value)} />
              )}
            </Labelled>
          );
        })}
    </div>
  );
}

function Choices({ choices, value, onChoose }: { choices: Record<string, string>; value: string; onChoose: (value: string) => void }) {
  return (
    <select className={control} value={value === "" ? Object.keys(choices)[0] : value} onChange={(event) => onChoose(event.target.value)}>
      {Object.entries(choices).map(([id, says]) => (
        <option key={id} value={id}>
          {says}
        </option>
      ))}
    </select>
  );
}

function Labelled({ label, how, children }: { label: string; how?: string; children: ReactNode }) {
  return (
    <label className="block min-w-0">
      <span className="meta block">
        <span className="font-semibold text-ink">{label}</span>
        {how && ` (${how})`}
      </span>
      {children}
    </label>
  );
}
