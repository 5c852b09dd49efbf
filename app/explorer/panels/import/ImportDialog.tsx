"use client";

import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { importMessages } from "../../messages/importing";
import { guessFormat } from "./chosenFiles";
import type { ColumnMapping } from "./columnMapping";
import { DatasetList } from "./DatasetList";
import { FilePlace } from "./FilePlace";
import { ImportForm, type ImportFields } from "./ImportForm";
import { ImportReportView, Listed } from "./ImportReportView";
import { MappingTable } from "./MappingTable";
import { useImporting } from "./useImporting";

const words = importMessages;
const noMapping: ColumnMapping = { header: true, columns: {} };

interface ImportDialogProps {
  onClose: () => void;
  /** The store holds something else now: what happened, in words. */
  onChanged: (what: string) => void;
}

/** Bring a file in: choose or drop it, say what it is, check it, load it. And what was brought in before: show only that, remove it. */
export function ImportDialog({ onClose, onChanged }: ImportDialogProps) {
  const [files, setFiles] = useState<File[]>([]);
  const [actors, setActors] = useState<File | null>(null);
  const [fields, setFields] = useState<ImportFields>({ format: "csv" });
  const [mapping, setMapping] = useState<ColumnMapping>(noMapping);
  const importing = useImporting();
  const [first] = files;
  const { format, ...others } = fields;
  const lacksColumns = format === "csv" && !(mapping.columns.subject && mapping.columns.object && (mapping.columns.relation || mapping.columns.cameo));
  const busy = importing.pace !== null;
  const choose = (chosen: File[]) => {
    if (chosen.length === 0) return;
    setFiles(chosen);
    setMapping(noMapping);
    setFields({ ...fields, format: guessFormat(chosen) });
    importing.forget();
  };
  const run = async (dryRun: boolean) => {
    const said = Object.fromEntries(Object.entries(others).filter(([, value]) => value?.trim()));
    const report = await importing.run(files, actors, { ...said, format, ...(format === "csv" ? { mapping: JSON.stringify(mapping) } : {}), ...(dryRun ? { dryRun: "true" } : {}) });
    if (report && !dryRun) onChanged(words.done(report.dataset));
  };
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={busy ? importing.cancel : onClose} wide>
      <div className="space-y-5 px-6 py-4 max-phone:px-4">
        <FilePlace files={files} actors={actors} onChoose={choose} onActors={setActors} />
        {first && <ImportForm fields={fields} onChange={setFields} />}
        {first && format === "csv" && <MappingTable key={`${first.name} ${first.size} ${fields.encoding}`} file={first} encoding={fields.encoding ?? "utf-8"} mapping={mapping} onChange={setMapping} />}
        {importing.failed && importing.failed.rows.length > 1 && <Listed title={words.refused} lines={importing.failed.rows} />}
        {importing.report && <ImportReportView report={importing.report} rejects={importing.rejects} />}
        <DatasetList key={importing.report && !importing.report.dryRun ? importing.report.dataset : ""} onClose={onClose} onChanged={onChanged} />
      </div>
      <footer className="sticky bottom-0 flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-hair bg-panel px-6 py-3 max-phone:px-4">
        {importing.pace && <progress aria-label={words.progress} className="import-progress" max={1} value={importing.pace.part ?? undefined} />}
        {importing.failed ? (
          <p role="alert" className="min-w-0 flex-1 basis-72 font-semibold break-words">
            {importing.failed.words}
          </p>
        ) : (
          <span role="status" className="meta min-w-0 flex-1">
            {importing.pace ? importing.pace.words : first && lacksColumns ? words.missingColumns : ""}
          </span>
        )}
        <span className="flex gap-2">
          <Button onClick={busy ? importing.cancel : onClose}>{busy ? words.cancel : words.close}</Button>
          <Button disabled={!first || lacksColumns || busy} onClick={() => void run(true)}>
            {words.check}
          </Button>
          <Button look="filled" disabled={!first || lacksColumns || busy} onClick={() => void run(false)}>
            {words.load}
          </Button>
        </span>
      </footer>
    </Dialog>
  );
}
