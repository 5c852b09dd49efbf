import { createHash, randomBytes } from "node:crypto";
import type { z } from "zod";
import { writesAllowed } from "../env/env";
import { Problem } from "../ontology/problem";
import type { GraphStore, WriteDone, WriteReport } from "../store/graphStore";
import type { writeAnswer, writeParams } from "./cypherShapes";

/** Milliseconds for which what was told can be confirmed. */
const confirmableMs = 10 * 60_000;

/** Reports that wait for a confirmation; the oldest makes room. */
const maxWaiting = 100;

interface Waiting {
  question: string;
  report: WriteReport;
  until: number;
}

const waiting = new Map<string, Waiting>();

/**
 * What a query would change, with a token; with that token, the change, once. Throws `not-allowed` where the owner hasn't switched
 * writing on, `conflict` for a token that isn't of exactly this query, is spent or too old, or where the graph was changed since.
 */
export async function answerWrite({ cypher, params = {}, confirm, timeoutMs }: z.output<typeof writeParams>, store: GraphStore, signal: AbortSignal): Promise<z.input<typeof writeAnswer>> {
  if (!writesAllowed()) {
    throw new Problem("not-allowed", "Here the graph can only be read.", {
      hint: "Its owner can allow more by starting whowhom with WHOWHOM_ALLOW_WRITES=1 on this machine alone (HOST=127.0.0.1).",
    });
  }
  const question = { cypher, params, timeoutMs };
  if (confirm === undefined) {
    const report = await store.tryWrite(question, { signal });
    return { committed: false, token: keep({ question: keyOf(cypher, params), report, until: Date.now() + confirmableMs }), ...said(report) };
  }
  const { report } = spend(confirm, keyOf(cypher, params));
  return { committed: true, ...said(await store.write(question, report, { signal })) };
}

const said = ({ changes, sample }: WriteDone) => ({ changes, ...(sample.columns.length > 0 ? { sample } : {}) });

const keyOf = (cypher: string, params: unknown) => createHash("sha256").update(JSON.stringify([cypher, params])).digest("base64");

function keep(report: Waiting): string {
  const token = randomBytes(24).toString("base64url");
  waiting.set(token, report);
  for (const old of waiting.keys()) if (waiting.size > maxWaiting) waiting.delete(old);
  return token;
}

function spend(token: string, question: string): Waiting {
  const found = waiting.get(token);
  const hint = "Ask again without it what the query would change, and confirm that.";
  if (!found || found.until < Date.now()) throw new Problem("conflict", "Nothing waits for this confirmation: it is spent, too old or not ours.", { hint });
  if (found.question !== question) throw new Problem("conflict", "What is confirmed is another query than the one that was looked at.", { hint });
  waiting.delete(token);
  return found;
}
