"use client";

import { useRef, useState } from "react";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { api, type ImportReport, type ImportSettings } from "../../api";
import { messages, size } from "../../messages";
import { ImportReportView } from "./ImportReportView";
import type { ColumnMapping } from "./columnMapping";
import { MappingTable } from "./MappingTable";

type Fields = Pick<ImportSettings, "dataset" | "title" | "publisher" | "published" | "origin">;

const asked: readonly (readonly [keyof Fields, string, string?])[] = [
  ["dataset", messages.importing.dataset, messages.importing.datasetHow],
  ["title", messages.importing.sourceTitle],
  ["publisher", messages.importing.publisher],
  ["published", messages.importing.published],
];

/** Bring a file in: choose or drop it, say what it is, check it, load it. */
export function ImportDialog({ onClose, onImported }: { onClose: () => void; onImported: (report: ImportReport) => void }) {
  const [files, setFiles] = useState<File[]>([]);
  const [format, setFormat] = useState("csv");
  const [fields, setFields] = useState<Fields>({});
  const [mapping, setMapping] = useState<ColumnMapping>({ header: true, columns: {} });
  const sending = useSending();
  const [first] = files;
  const lacksColumns = format === "csv" && !(mapping.columns.subject && mapping.columns.object && (mapping.columns.relation || mapping.columns.cameo));
  const choose = (chosen: File[]) => {
    if (chosen.length === 0) return;
    setFiles(chosen);
    setMapping({ header: true, columns: {} });
    setFormat(guessFormat(chosen));
  };
  const run = async (dryRun: boolean) => {
    if (!first) return;
    const settings = { ...withoutEmpty(fields), format, file: first.name, ...(format === "csv" && { mapping: JSON.stringify(mapping) }), ...(dryRun && { dryRun: "true" }) };
    const report = await sending.send(files, settings);
    if (report && !dryRun) onImported(report);
  };
  return (
    <Dialog title={messages.importing.title} closeLabel={messages.importing.close} onClose={onClose} wide>
      <div className="space-y-5 px-6 py-4 max-phone:px-4">
        <DropPlace files={files} onChoose={choose} />
        {first && (
          <>
            <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
              <Labelled label={messages.importing.format}>
                <select className="h-8 w-full rounded-[4px] border border-control bg-panel px-2 max-phone:h-11" value={format} onChange={(event) => setFormat(event.target.value)}>
                  {Object.entries(messages.importing.formats).map(([id, words]) => (
                    <option key={id} value={id}>
                      {words}
                    </option>
                  ))}
                </select>
              </Labelled>
              {[...asked, ...(format === "quads" ? [["origin", messages.importing.origin, messages.importing.originHow] as const] : [])].map(([field, label, how]) => (
                <Labelled key={field} label={label} how={how}>
                  <input
                    className="h-8 w-full rounded-[4px] border border-control bg-panel px-2 max-phone:h-11"
                    value={fields[field] ?? ""}
                    placeholder={field === "origin" ? "2018-01-01" : undefined}
                    onChange={(event) => setFields({ ...fields, [field]: event.target.value })}
                  />
                </Labelled>
              ))}
            </div>
            {format === "csv" && <MappingTable file={first} mapping={mapping} onChange={setMapping} />}
          </>
        )}
        {sending.report && <ImportReportView report={sending.report} />}
        {sending.failed && (
          <p role="alert" className="font-semibold">
            {sending.failed}
          </p>
        )}
      </div>
      <footer className="sticky bottom-0 flex flex-wrap items-center justify-between gap-3 border-t border-hair bg-panel px-6 py-3 max-phone:px-4">
        <span role="status" className="meta">
          {sending.part !== null ? (sending.part < 1 ? messages.importing.sending(sending.part) : messages.importing.reading) : first && lacksColumns ? messages.importing.missingColumns : ""}
        </span>
        <span className="flex gap-2">
          <Button onClick={sending.part === null ? onClose : sending.cancel}>{sending.part === null ? messages.importing.close : messages.importing.cancel}</Button>
          <Button disabled={!first || lacksColumns || sending.part !== null} onClick={() => void run(true)}>
            {messages.importing.check}
          </Button>
          <Button look="filled" disabled={!first || lacksColumns || sending.part !== null} onClick={() => void run(false)}>
            {messages.importing.load}
          </Button>
        </span>
      </footer>
    </Dialog>
  );
}

function guessFormat(files: readonly File[]): string {
  const names = files.map((file) => file.name.toLowerCase());
  if (names.some((name) => name.includes("entity2id"))) return "quads";
  if (names.some((name) => /\.json(\.gz)?$/.test(name))) return "json";
  if (names.some((name) => /icews|events?\..*\.tab/.test(name) || name.endsWith(".tab"))) return "icews";
  return "csv";
}

const withoutEmpty = (fields: Fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value?.trim()));

function DropPlace({ files, onChoose }: { files: readonly File[]; onChoose: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onChoose([...event.dataTransfer.files]);
      }}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-[4px] border border-dashed border-control px-4 py-4"
    >
      <input ref={input} type="file" multiple hidden aria-label={messages.importing.choose} onChange={(event) => onChoose([...(event.target.files ?? [])])} />
      <Button onClick={() => input.current?.click()}>{messages.importing.choose}</Button>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">
          {files.length > 0 ? messages.importing.chosen(files.map((file) => file.name), size(files.reduce((sum, file) => sum + file.size, 0))) : messages.importing.drop}
        </span>
        <span className="meta block">{messages.importing.packed}</span>
      </span>
    </div>
  );
}

function Labelled({ label, how, children }: { label: string; how?: string; children: React.ReactNode }) {
  return (
    <label className="block">
      <span className="meta block">{how ? `${label} (${how})` : label}</span>
      {children}
    </label>
  );
}

/** Sends the files once: several go out as one zip, as the server reads companions of a file. */
function useSending() {
  const [part, setPart] = useState<number | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const controller = useRef<AbortController | null>(null);
  const send = async (files: readonly File[], settings: ImportSettings): Promise<ImportReport | null> => {
    controller.current = new AbortController();
    setReport(null);
    setFailed(null);
    setPart(0);
    try {
      const answer = await api.importFile(await inOne(files), settings, setPart, controller.current.signal);
      setReport(answer);
      return answer;
    } catch (error) {
      const hint = (error as { hint?: string }).hint;
      if (!controller.current.signal.aborted) setFailed([error instanceof Error ? error.message : String(error), hint].filter(Boolean).join(" "));
      return null;
    } finally {
      setPart(null);
    }
  };
  return { part, report, failed, send, cancel: () => controller.current?.abort() };
}

async function inOne(files: readonly File[]): Promise<Blob> {
  const [first] = files;
  if (files.length === 1 && first) return first;
  const { zipSync } = await import("fflate");
  const entries = await Promise.all(files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const));
  return new Blob([zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>]);
}
