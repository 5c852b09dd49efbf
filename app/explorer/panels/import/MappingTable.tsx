"use client";

import { useEffect, useState } from "react";
import { Button } from "../../../ui/Button";
import { importMessages } from "../../messages/importing";
import { firstRows, guessMapping, keepMapping, keptMappings, mappingFields, unknownWords, type ColumnMapping } from "./columnMapping";
import { RelationWords } from "./RelationWords";

/** Rows that are shown; more are looked at. */
const shownRows = 6;

interface MappingTableProps {
  file: Blob;
  encoding: string;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

const small = "h-8 max-w-full rounded-[4px] border border-control bg-panel px-2 max-phone:h-11";

/** The first rows of a table, and over each column what it says. */
export function MappingTable({ file, encoding, mapping, onChange }: MappingTableProps) {
  const [rows, setRows] = useState<string[][] | null>([]);
  const [name, setName] = useState("");
  const [kept, setKept] = useState(keptMappings);
  useEffect(() => {
    let wanted = true;
    void firstRows(file, encoding).then((found) => {
      if (!wanted) return;
      setRows(found);
      if (found && Object.keys(mapping.columns).length === 0) onChange(guessMapping(found));
    });
    return () => {
      wanted = false;
    };
    // Only another file, or the same in another encoding, is read anew.
  }, [file, encoding]);
  if (!rows) return <p className="meta">{importMessages.noPreview}</p>;
  const width = Math.max(0, ...rows.slice(0, shownRows).map((row) => row.length));
  const fieldOf = (column: number) => mappingFields.find((field) => mapping.columns[field] === column) ?? "";
  const assign = (column: number, field: string) => {
    const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([known, at]) => known !== field && at !== column));
    onChange({ ...mapping, columns: field === "" ? columns : { ...columns, [field]: column } });
  };
  return (
    <section>
      <h3 className="group-heading mb-1">{importMessages.mapping}</h3>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={importMessages.mappingPreview}>
        <table className="w-full text-left text-[13px]/[18px]">
          <thead>
            <tr>
              {Array.from({ length: width }, (_, at) => (
                <th key={at} className="min-w-[130px] border-b border-ink p-1 font-normal">
                  <select
                    aria-label={`${importMessages.mapping}: ${rows[0]?.[at] ?? at + 1}`}
                    className="h-8 w-full rounded-[4px] border border-control bg-panel px-1 max-phone:h-11"
                    value={fieldOf(at + 1)}
                    onChange={(event) => assign(at + 1, event.target.value)}
                  >
                    <option value="">{importMessages.unused}</option>
                    {mappingFields.map((field) => (
                      <option key={field} value={field}>
                        {importMessages.fields[field]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row, index) => (
              <tr key={index} className={`border-b border-hair ${index === 0 && mapping.header ? "font-semibold" : ""}`}>
                {Array.from({ length: width }, (_, at) => (
                  <td key={at} className="max-w-[220px] truncate p-1">
                    {row[at] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RelationWords unknown={unknownWords(rows, mapping)} meanings={mapping.relations ?? {}} onChange={(relations) => onChange({ ...mapping, relations })} />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <label className="flex items-center gap-2">
          {importMessages.dates}
          <select className={small} value={mapping.dates ?? "edtf"} onChange={(event) => onChange({ ...mapping, dates: event.target.value })}>
            {Object.entries(importMessages.dateForms).map(([form, says]) => (
              <option key={form} value={form}>
                {says}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-h-6 items-center gap-2 max-phone:min-h-11">
          <input type="checkbox" className="accent-[var(--ink)]" checked={mapping.header} onChange={(event) => onChange({ ...mapping, header: event.target.checked })} />
          {importMessages.header}
        </label>
        {Object.keys(kept).length > 0 && (
          <select aria-label={importMessages.mapsKept} className={small} value="" onChange={(event) => event.target.value in kept && onChange(kept[event.target.value] ?? mapping)}>
            <option value="">{importMessages.mapsKept}</option>
            {Object.keys(kept).map((known) => (
              <option key={known}>{known}</option>
            ))}
          </select>
        )}
        <span className="flex flex-wrap gap-2">
          <input aria-label={importMessages.mapName} placeholder={importMessages.mapName} className={small} value={name} onChange={(event) => setName(event.target.value)} />
          <Button
            disabled={name.trim() === ""}
            onClick={() => {
              keepMapping(name.trim(), mapping);
              setKept(keptMappings());
              setName("");
            }}
          >
            {importMessages.saveMap}
          </Button>
        </span>
      </div>
    </section>
  );
}
