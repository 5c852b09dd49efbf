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
async function ask<Answer>(path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const request: RequestInit = body === undefined ? { signal } : { method: "POST", signal, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AnswerError(messages.errors.offline, 0);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const refusal = (answer as { error?: { message?: string; hint?: string } } | null)?.error;
  throw new AnswerError(refusal?.message ?? messages.errors.offline, response.status, refusal?.hint);
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

export interface PathsAsk {
  from: string;
  to: string;
  relations?: string[];
  maxLength?: number;
  modalities?: string[];
  chronological?: boolean;
}

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
  claims: (filter: ClaimsFilter, signal?: AbortSignal) => ask<ClaimsAnswer>("/api/claims", filter, signal),
  sources: (signal?: AbortSignal) => ask<{ sources: Source[] }>("/api/sources", undefined, signal),
  paths: (question: PathsAsk, signal?: AbortSignal) => ask<Subgraph & { paths: string[][] }>("/api/paths", question, signal),
  source: (id: string, signal?: AbortSignal) => ask<{ source: Source; claims: number }>(`/api/sources/${encodeURIComponent(id)}`, undefined, signal),
  schema: (signal?: AbortSignal) => ask<SchemaAnswer>("/api/schema", undefined, signal),
  health: (signal?: AbortSignal) => ask<HealthAnswer>("/api/health", undefined, signal),
};
