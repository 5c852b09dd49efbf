import type { PropertyOwner } from "./propertyOwner";

/** What the language knows of the store and the query. */
export interface Names {
  labels: readonly string[];
  /** Stored types. */
  types: readonly string[];
  properties: readonly string[];
  /** Which properties they have. */
  propertiesOf: Readonly<Record<PropertyOwner, readonly string[]>>;
  /** Without the $. */
  parameters: readonly string[];
}

/** A word of a query and what it is: offsets in UTF-16 units. */
export interface Token {
  from: number;
  to: number;
  kind: string;
}

/** What could stand at the cursor. `kind`: number of the Language Server Protocol's CompletionItemKind. */
export interface Completed {
  label: string;
  kind?: number;
  insert: string;
  detail?: string;
}

/** A function as it is signed, and its argument at the cursor. */
export interface Signature {
  text: string;
  current: string | null;
}

export interface Formatted {
  text: string;
  /** Where the cursor is then. */
  at: number;
}

type Task =
  | { task: "names"; names: Names }
  | { task: "colours"; text: string }
  | { task: "complete"; text: string; at: number; asked: boolean }
  | { task: "signature"; text: string; at: number }
  | { task: "format"; text: string; at: number };

export type LanguageJob = Task & { job: number };
export type LanguageReply = { job: number; answer: unknown } | { job: number; failed: string };

/** Neo4j's language support, in a worker. What fails answers nothing: an editor without colours is an editor. */
export interface Language {
  know(names: Names): void;
  /** What it knows by now. */
  known(): Names | null;
  colours(text: string): Promise<Token[]>;
  complete(text: string, at: number, asked: boolean): Promise<Completed[]>;
  signature(text: string, at: number): Promise<Signature | null>;
  format(text: string, at: number): Promise<Formatted | null>;
  end(): void;
}

/** Characters beyond which colours and completion would come too late to be of use. */
const longest = 20_000;

/** Starts the worker. */
export function startLanguage(): Language {
  const worker = new Worker(new URL("./languageWorker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  let known: Names | null = null;
  const settle = (job: number, answer: unknown) => {
    waiting.get(job)?.(answer);
    waiting.delete(job);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<LanguageReply>) => settle(data.job, "answer" in data ? data.answer : null));
  worker.addEventListener("error", () => [...waiting.keys()].forEach((job) => settle(job, null)));
  const ask = <Answer>(task: Task, otherwise: Answer): Promise<Answer> =>
    new Promise((resolve) => {
      if ("text" in task && task.text.length > longest) return resolve(otherwise);
      const job = ++asked;
      waiting.set(job, (answer) => resolve((answer as Answer | null) ?? otherwise));
      worker.postMessage({ ...task, job } satisfies LanguageJob);
    });
  return {
    know: (names) => void ask({ task: "names", names: (known = names) }, null),
    known: () => known,
    colours: (text) => ask<Token[]>({ task: "colours", text }, []),
    complete: (text, at, manual) => ask<Completed[]>({ task: "complete", text, at, asked: manual }, []),
    signature: (text, at) => ask<Signature | null>({ task: "signature", text, at }, null),
    format: (text, at) => ask<Formatted | null>({ task: "format", text, at }, null),
    end: () => worker.terminate(),
  };
}
