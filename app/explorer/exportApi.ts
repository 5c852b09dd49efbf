import type { Note } from "../../lib/scene/scene";
import { ask, inJson, send } from "./api";

export type ExportScope = { ids: string[] } | { neighborhood: { ids: string[] } } | { scene: { entities: string[]; relations?: string[]; filters?: unknown; notes?: readonly Note[] } } | { dataset: string } | { query: { cypher: string; params?: Record<string, unknown> } } | { all: true };

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

/** The routes of what the server writes as a file. */
export const exportApi = {
  preview: (question: ExportAsk, signal?: AbortSignal) => ask<ExportPreview>("/api/export", { ...question, preview: true }, signal),
  file: exportFile,
};

/** A file that the server writes; `onBytes` hears how much has arrived. */
async function exportFile(question: ExportAsk, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<{ name: string; blob: Blob }> {
  const response = await send("/api/export", inJson(question, signal));
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
