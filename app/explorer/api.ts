import type { Claim, Entity, Source } from "../../lib/ontology/records";
import type { Subgraph } from "../../lib/ontology/subgraph";
import { messages } from "./messages";

/** What the server refused or couldn't do, in its own words. */
export class AnswerError extends Error {
  constructor(message: string, readonly status: number, readonly hint?: string) {
    super(message);
    this.name = "AnswerError";
  }
}

/** The only browser fetch. Throws AnswerError with the words of the API's error body. */
async function send(path: string, request: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new AnswerError(messages.errors.offline, 0);
  }
  if (response.ok) return response;
  const refusal = ((await response.json().catch(() => null)) as { error?: { message?: string; hint?: string } } | null)?.error;
  throw new AnswerError(refusal?.message ?? messages.errors.offline, response.status, refusal?.hint);
}

const inJson = (body: unknown, signal?: AbortSignal): RequestInit => ({ method: "POST", signal, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

async function ask<Answer>(path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const response = await send(path, body === undefined ? { signal } : inJson(body, signal));
  return (await response.json()) as Answer;
}

/** Sends a file; `onProgress` hears which part of it has gone out, 0 to 1. fetch doesn't tell that, hence XMLHttpRequest. */
function sendFile<Answer>(path: string, file: Blob, onProgress: (part: number) => void, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
    request.onerror = () => reject(new AnswerError(messages.errors.offline, 0));
    request.onabort = () => reject(new DOMException("aborted", "AbortError"));
    request.onload = () => {
      const answer = request.response as { error?: { message?: string; hint?: string } } | null;
      if (request.status < 300 && answer) resolve(answer as Answer);
      else reject(new AnswerError(answer?.error?.message ?? messages.errors.offline, request.status, answer?.error?.hint));
    };
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** A file that the server writes; `onBytes` hears how much has arrived. */
async function fetchFile(path: string, body: unknown, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<{ name: string; blob: Blob }> {
  const response = await send(path, inJson(body, signal));
  const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "export";
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (const reader = response.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value as Uint8Array<ArrayBuffer>);
    onBytes((bytes += value.length));
  }
  return { name, blob: new Blob(parts, { type: response.headers.get("content-type") ?? "application/octet-stream" }) };
}

export interface SearchHit {
  entity: Entity;
  matched: string;
  reason: string;
  score: number;
}

export interface EntityAnswer {
  entity: Entity;
  counts: { relation: string; direction: "out" | "in" | "both"; year: number | null; claims: number; entities: number }[];
  sources: string[];
}

export interface ClaimsAnswer {
  claims: Claim[];
  sources: Source[];
  cursor?: string;
  total: number;
}

export interface ClaimsFilter {
  ids?: string[];
  subject?: string;
  relation?: string;
  object?: string;
  /** Entities that both ends must be of. */
  among?: string[];
  source?: string;
  event?: string;
  limit: number;
  cursor?: string;
}

export interface SchemaAnswer {
  kinds: { kind: Entity["kind"]; count: number }[];
  relations: { type: string; count: number; colour: string }[];
}

export interface NeighborsAsk {
  ids: string[];
  relations?: string[];
  limit: number;
  order?: "latest" | "connected" | "type";
  exclude?: string[];
}

export type ExportScope = { ids: string[] } | { neighborhood: { ids: string[] } } | { scene: { entities: string[]; relations: string[]; filters?: unknown } } | { dataset: string } | { all: true };

export interface ExportAsk {
  format: string;
  scope: ExportScope;
  options: { claims: "single" | "folded" };
}

export interface ExportPreview {
  fileName: string;
  counts: { entities: number; claims: number; relations: number; sources: number };
  bytes: number;
  exact: boolean;
  warnings: string[];
}

/** What `POST /api/import` takes in its query string. */
export type ImportSettings = Partial<Record<"format" | "file" | "dataset" | "title" | "publisher" | "published" | "url" | "origin" | "mapping" | "dryRun", string>>;

export interface ImportReport {
  dataset: string;
  dryRun: boolean;
  rows: { read: number; loaded: number; duplicate: number; refused: number };
  claims: { created: number; changed: number; unchanged: number } | null;
  entities: { made: Record<Entity["kind"], number>; matched: number; doubtful: number };
  twoSided: { occurrences: number; rows: number };
  refused: { file: string; line: number; column: number; reason: string }[];
  doubtful: { name: string; id: string; candidates: string[]; reason: string }[];
  advice: string[];
}

export interface PathsAsk {
  from: string;
  to: string;
  relations?: string[];
  maxLength?: number;
  modalities?: string[];
  chronological?: boolean;
}

/** Which of the asked entities share how many. */
export type CommonAnswer = Subgraph & { common: { id: string; of: number }[] };

export interface HealthAnswer {
  engine: { name: "neo4j" | "memory"; version: string };
  counts: { entities: number; claims: number; sources: number };
}

/** The routes the page uses. */
export const api = {
  search: (q: string, limit: number, signal?: AbortSignal) => ask<{ results: SearchHit[]; total: number }>(`/api/search?q=${encodeURIComponent(q)}&limit=${limit}`, undefined, signal),
  entity: (id: string, signal?: AbortSignal) => ask<EntityAnswer>(`/api/entities/${encodeURIComponent(id)}`, undefined, signal),
  neighbors: (question: NeighborsAsk, signal?: AbortSignal) => ask<Subgraph>("/api/neighbors", question, signal),
  between: (ids: string[], signal?: AbortSignal) => ask<Subgraph>("/api/between", { ids }, signal),
  degrees: (ids: string[], signal?: AbortSignal) => ask<{ degrees: Record<string, { entities: number; claims: number }> }>("/api/degrees", { ids }, signal),
  commonNeighbors: (ids: readonly string[], limit: number, signal?: AbortSignal) => ask<CommonAnswer>("/api/common-neighbors", { ids, limit }, signal),
  claims: (filter: ClaimsFilter, signal?: AbortSignal) => ask<ClaimsAnswer>("/api/claims", filter, signal),
  sources: (signal?: AbortSignal) => ask<{ sources: Source[] }>("/api/sources", undefined, signal),
  paths: (question: PathsAsk, signal?: AbortSignal) => ask<Subgraph & { paths: string[][] }>("/api/paths", question, signal),
  datasets: (signal?: AbortSignal) => ask<{ datasets: { id: string; sources: number; claims: number }[] }>("/api/datasets", undefined, signal),
  exportPreview: (question: ExportAsk, signal?: AbortSignal) => ask<ExportPreview>("/api/export", { ...question, preview: true }, signal),
  exportFile: (question: ExportAsk, onBytes: (bytes: number) => void, signal: AbortSignal) => fetchFile("/api/export", question, onBytes, signal),
  importFile: (file: Blob, settings: ImportSettings, onProgress: (part: number) => void, signal: AbortSignal) =>
    sendFile<ImportReport>(`/api/import?${new URLSearchParams(settings as Record<string, string>).toString()}`, file, onProgress, signal),
  source: (id: string, signal?: AbortSignal) => ask<{ source: Source; claims: number }>(`/api/sources/${encodeURIComponent(id)}`, undefined, signal),
  schema: (signal?: AbortSignal) => ask<SchemaAnswer>("/api/schema", undefined, signal),
  health: (signal?: AbortSignal) => ask<HealthAnswer>("/api/health", undefined, signal),
};
