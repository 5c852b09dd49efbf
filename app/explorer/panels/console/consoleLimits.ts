"use client";

import { useSyncExternalStore } from "react";
import type { SchemaAnswer } from "../../api";
import type { QueryLimits } from "../../queryApi";

const key = "whowhom.console.limits";
const atFirst: QueryLimits = { rows: 1_000, elements: 2_000, timeoutMs: 20_000 };

/** What a reader may choose from, below what the server allows. */
const offered = {
  rows: [100, 500, 1_000, 2_000, 5_000, 10_000],
  elements: [100, 300, 500, 1_000, 2_000, 5_000, 10_000, 20_000],
  timeoutMs: [1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000],
} as const satisfies Record<keyof QueryLimits, readonly number[]>;

const names = { rows: "queryRows", elements: "queryElements", timeoutMs: "queryTimeoutMs" } as const;

let limits: QueryLimits | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): QueryLimits {
  return (limits ??= { ...atFirst, ...kept() });
}

function kept(): Partial<QueryLimits> {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, unknown>;
    return Object.fromEntries(Object.keys(atFirst).flatMap((name) => (Number.isInteger(found[name]) && Number(found[name]) > 0 ? [[name, found[name]]] : [])));
  } catch {
    return {};
  }
}

/** Sets one limit of the console, for this browser. */
export function setLimit(name: keyof QueryLimits, value: number): void {
  limits = { ...read(), [name]: value };
  try {
    localStorage.setItem(key, JSON.stringify(limits));
  } catch {
    // Then it holds until the page goes.
  }
  listeners.forEach((listener) => listener());
}

/** The limits that a query of the console is held to. */
export function useConsoleLimits(schema: SchemaAnswer | null): QueryLimits {
  const chosen = useSyncExternalStore(subscribe, read, () => atFirst);
  const { rows, elements, timeoutMs } = chosen;
  return { rows: Math.min(rows, most("rows", schema)), elements: Math.min(elements, most("elements", schema)), timeoutMs: Math.min(timeoutMs, most("timeoutMs", schema)) };
}

/** What can be chosen of a limit; the server's own maximum is the last. */
export function limitChoices(name: keyof QueryLimits, schema: SchemaAnswer | null, now: number): number[] {
  const max = most(name, schema);
  return [...new Set([...offered[name].filter((value) => value <= max), now, ...(Number.isFinite(max) ? [max] : [])])].sort((a, b) => a - b);
}

/** Whether an answer that was cut after `shown` rows would show more of them at a greater limit: at the greatest it wouldn't, nor where its size cut it. */
export function canRaiseRows(shown: number, limit: number, schema: SchemaAnswer | null): boolean {
  return shown >= limit && limit < most("rows", schema);
}

function most(name: keyof QueryLimits, schema: SchemaAnswer | null): number {
  const said = schema?.limits[names[name]];
  return typeof said === "object" && typeof said.max === "number" ? said.max : Math.max(...offered[name]);
}
