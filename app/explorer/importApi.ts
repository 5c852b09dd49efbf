import type { Entity } from "../../lib/ontology/records";
import { AnswerError, refusal, send } from "./api";
import { messages } from "./messages";

/** What `POST /api/import` takes in its query string. */
export type ImportSettings = Partial<
  Record<"format" | "file" | "dataset" | "title" | "publisher" | "published" | "url" | "encoding" | "origin" | "unit" | "mapping" | "actors" | "dryRun", string>
>;

export interface ImportReport {
  dataset: string;
  dryRun: boolean;
  rows: { read: number; loaded: number; duplicate: number; refused: number };
  claims: { created: number; changed: number; unchanged: number } | null;
  entities: { made: Record<Entity["kind"], number>; matched: number; doubtful: number };
  twoSided: { occurrences: number; rows: number };
  refused: { file: string; line: number; column: number; reason: string }[];
  doubtful: { name: string; id: string; candidates: string[]; reason: string }[];
  /** The name of the file of refused rows. */
  rejectFile: string | null;
  advice: string[];
}

/** How far an import is: which part of the file has gone out (0 to 1), then how much of it was read (bytes of the file as it was sent). */
export type ImportStep = { sent: number } | { rows: number; bytes: number; totalBytes: number };

interface ImportLine {
  progress?: { rows: number; bytes: number; totalBytes: number };
  rejects?: string;
  end?: ImportReport;
  error?: unknown;
}

/**
 * Sends a file to be imported, and hears how far it is. fetch doesn't tell how much of a body has gone out, hence XMLHttpRequest.
 * @returns the report, and the refused rows as a file if there are any
 */
export function importFile(file: Blob, settings: ImportSettings, onStep: (step: ImportStep) => void, signal: AbortSignal): Promise<{ report: ImportReport; rejects: Blob | null }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const rejects: string[] = [];
    let read = 0;
    const hear = ({ progress, rejects: text, end, error }: ImportLine) => {
      if (progress) onStep(progress);
      if (text !== undefined) rejects.push(text);
      if (end) resolve({ report: end, rejects: rejects.length > 0 ? new Blob(rejects) : null });
      if (error) reject(refusal({ error }, request.status));
    };
    const readLines = () => {
      const whole = request.responseText.lastIndexOf("\n") + 1;
      for (const line of request.responseText.slice(read, whole).split("\n")) if (line !== "") hear(JSON.parse(line) as ImportLine);
      read = Math.max(read, whole);
    };
    request.open("POST", `/api/import?${new URLSearchParams(settings as Record<string, string>).toString()}`);
    request.setRequestHeader("accept", "application/x-ndjson");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onStep({ sent: total > 0 ? loaded / total : 1 });
    request.onprogress = () => request.status < 300 && readLines();
    request.onerror = () => reject(new AnswerError(messages.errors.offline, 0));
    request.onabort = () => reject(new DOMException("aborted", "AbortError"));
    request.onload = () => {
      if (request.status < 300) readLines();
      // After the report this changes nothing: a promise is settled once.
      reject(refusal(parsed(request.responseText), request.status));
    };
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Removes a data set as a whole. */
export async function removeDataset(id: string): Promise<{ removed: { claims: number; sources: number; entities: number } }> {
  const response = await send(`/api/datasets/${encodeURIComponent(id)}`, { method: "DELETE" });
  return (await response.json()) as { removed: { claims: number; sources: number; entities: number } };
}
