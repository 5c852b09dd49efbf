import type { ClaimTest } from "../../lib/ontology/claimTests";
import type { Issue } from "../../lib/ontology/problem";
import type { Claim, Entity, Source } from "../../lib/ontology/records";
import type { Subgraph } from "../../lib/ontology/subgraph";
import type { ColourRole } from "../../lib/ontology/relationTypeRow";
import { messages } from "./messages";

/** What the server refused or couldn't do, in its own words. */
export class AnswerError extends Error {
  /** `place`: what kind of refusal it is, and where in a query: line and column from 1; `issues`: each thing that is wrong, where there are several. */
  constructor(message: string, readonly status: number, readonly hint?: string, readonly place: { code?: string; line?: number; column?: number } = {}, readonly issues: readonly Issue[] = []) {
    super(message);
    this.name = "AnswerError";
  }
}

/** The only browser fetch. Throws AnswerError with the words of the API's error body. */
export async function send(path: string, request: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new AnswerError(messages.errors.offline, 0);
  }
  if (response.ok) return response;
  throw refusal(await response.json().catch(() => null), response.status);
}

/** The error that an error body of the API tells. */
export function refusal(body: unknown, status: number): AnswerError {
  const said = (body as { error?: { code?: string; message?: string; hint?: string; line?: number; column?: number; issues?: Issue[] } } | null)?.error;
  return new AnswerError(said?.message ?? messages.errors.offline, status, said?.hint, { code: said?.code, line: said?.line, column: said?.column }, said?.issues);
}

export const inJson = (body: unknown, signal?: AbortSignal): RequestInit => ({ method: "POST", signal, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

export async function ask<Answer>(path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const response = await send(path, body === undefined ? { signal } : inJson(body, signal));
  return (await response.json()) as Answer;
}

export interface SearchHit {
  entity: Entity;
  /** The spelling that matched, what kind of spelling that is, and how it matched. */
  matched: string;
  spelling: Entity["names"][number]["kind"];
  how: "exact" | "folded" | "alike" | "initials" | "prefix" | "similar" | "connected";
  score: number;
}

export interface SearchAnswer {
  results: SearchHit[];
  total: number;
  /** Whether there are more than `total`. */
  atLeast: boolean;
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
  /** The claim that the claims speak of. */
  about?: string;
  /** Key of a disagreement that the claims take part in. */
  conflict?: string;
  /** All of which a claim must pass. */
  filters?: readonly ClaimTest[];
  limit: number;
  cursor?: string;
}

export interface SchemaAnswer {
  kinds: { kind: Entity["kind"]; count: number }[];
  relations: { type: string; count: number; colour: string; stored: { type: string; count: number }[] }[];
  properties: { Entity: string[]; Source: string[]; claim: string[] };
  limits: Record<string, number | Record<string, number>>;
  /** Whether the owner lets queries write. */
  allowWrites?: boolean;
}

export interface NeighborsAsk {
  ids: string[];
  relations?: string[];
  direction?: "out" | "in" | "both";
  /** EDTF, both in the period. */
  from?: string;
  to?: string;
  limit: number;
  order?: "latest" | "connected" | "type";
  exclude?: string[];
}

interface Amount {
  entities: number;
  relations: number;
  claims: number;
}

/** What an expansion would bring. */
export interface ExpansionAnswer {
  claims: number;
  all: Amount;
  adds: Amount;
  first: { id: string; name: string; claims: number }[];
  types: { relation: string; out: number; in: number; both: number; claims: number; entities: number }[];
  classes: { colour: ColourRole; claims: number; entities: number }[];
  dates: { year: number | null; month: number | null; claims: number }[];
}

/** Which entities are looked for, beside their name. */
export interface SearchWithin {
  kind?: Entity["kind"];
  country?: string;
  dataset?: string;
}

export interface PathsAsk {
  from: string;
  to: string;
  relations?: string[];
  maxLength?: number;
  modalities?: string[];
  chronological?: boolean;
  since?: string;
  until?: string;
}

/** Which of the asked entities share how many. */
export type CommonAnswer = Subgraph & { common: { id: string; of: number }[] };

export interface HealthAnswer {
  engine: { name: "neo4j" | "memory"; version: string; instead?: string };
  counts: { entities: number; claims: number; sources: number };
}

/** The routes the page uses; those for files, import and Cypher are in exportApi, importApi and queryApi. */
export const api = {
  search: (q: string, limit: number, signal?: AbortSignal, within: SearchWithin = {}) =>
    ask<SearchAnswer>(`/api/search?${new URLSearchParams({ q, limit: String(limit), ...(within as Record<string, string>) }).toString()}`, undefined, signal),
  expansion: (question: NeighborsAsk, signal?: AbortSignal) => ask<ExpansionAnswer>("/api/expansion", question, signal),
  opening: (limit: number, signal?: AbortSignal) => ask<{ ids: string[] }>(`/api/opening?limit=${limit}`, undefined, signal),
  entity: (id: string, signal?: AbortSignal) => ask<EntityAnswer>(`/api/entities/${encodeURIComponent(id)}`, undefined, signal),
  neighbors: (question: NeighborsAsk, signal?: AbortSignal) => ask<Subgraph>("/api/neighbors", question, signal),
  /** `filters`: all of which a claim must pass; relations are folded from those that do. */
  between: (ids: readonly string[], signal?: AbortSignal, filters: readonly ClaimTest[] = []) => ask<Subgraph>("/api/between", { ids, ...(filters.length > 0 && { filters }) }, signal),
  degrees: (ids: string[], signal?: AbortSignal) => ask<{ degrees: Record<string, { entities: number; claims: number }> }>("/api/degrees", { ids }, signal),
  commonNeighbors: (ids: readonly string[], limit: number, signal?: AbortSignal) => ask<CommonAnswer>("/api/common-neighbors", { ids, limit }, signal),
  claims: (filter: ClaimsFilter, signal?: AbortSignal) => ask<ClaimsAnswer>("/api/claims", filter, signal),
  sources: (signal?: AbortSignal) => ask<{ sources: Source[] }>("/api/sources", undefined, signal),
  paths: (question: PathsAsk, signal?: AbortSignal) => ask<Subgraph & { paths: string[][] }>("/api/paths", question, signal),
  datasets: (signal?: AbortSignal) => ask<{ datasets: { id: string; sources: number; claims: number }[] }>("/api/datasets", undefined, signal),
  source: (id: string, signal?: AbortSignal) => ask<{ source: Source; claims: number }>(`/api/sources/${encodeURIComponent(id)}`, undefined, signal),
  schema: (signal?: AbortSignal) => ask<SchemaAnswer>("/api/schema", undefined, signal),
  health: (signal?: AbortSignal) => ask<HealthAnswer>("/api/health", undefined, signal),
};
