import { expect, it } from "vitest";
import { warmUp } from "../../lib/cli/warmUp";
import { memoryStore } from "../../lib/store/memoryStore";
import type { GraphStore } from "../../lib/store/graphStore";
import { claimSchema, entitySchema, sourceSchema, type Records } from "../../lib/ontology/records";

const records: Records = {
  entities: ["ann", "abe"].map((name) => entitySchema.parse({ id: `person:${name}`, kind: "person", name: `${name} a` })),
  sources: [sourceSchema.parse({ id: "source:1", dataset: "test", title: "A title", publisher: "A paper", published: "2025", language: "en", kind: "article" })],
  claims: [claimSchema.parse({ id: "claim:1", source: "source:1", locator: "paragraph 1", subject: "person:ann", relation: "MET", object: "person:abe", modality: "asserted", summary: "Ann met Abe." })],
};

interface Asked {
  query: string;
  params: object;
}

/** A store that notes what it is asked, and fails at a question of that name. */
function noting(asked: Asked[], failsAt?: string, onAsk: () => void = () => undefined): GraphStore {
  const store = memoryStore(records);
  return {
    ...store,
    read: async (query, params, options) => {
      options?.signal?.throwIfAborted();
      asked.push({ query: query.name, params: params as object });
      onAsk();
      if (query.name === failsAt) throw new Error("The store is down");
      return store.read(query, params, options);
    },
  };
}

it("asks every question that a reader asks first once, those with each filter apart", async () => {
  const asked: Asked[] = [];
  const store = noting(asked);
  await warmUp({ ...store, stream: async function* () { yield { end: {} } as never; } }, new AbortController().signal);
  const names = new Set(asked.map(({ query }) => query));
  expect([...names].sort()).toEqual(["between", "claims", "commonNeighbors", "degrees", "entity", "expansion", "neighbors", "opening", "schema", "search", "sources"]);
  const filtered = asked.flatMap(({ params }) => ("filters" in params ? (params.filters as { by: string }[]).map(({ by }) => by) : []));
  expect(new Set(filtered)).toEqual(new Set(["date", "modality", "source", "status", "flag"]));
  expect(asked.some(({ query, params }) => query === "claims" && "subject" in params && "object" in params)).toBe(true);
  // What is asked twice alike would plan nothing anew.
  const texts = asked.map((one) => JSON.stringify(one));
  expect(new Set(texts).size).toBe(texts.length);
});

it("leaves it to the reader's own question to say what fails", async () => {
  const asked: Asked[] = [];
  await expect(warmUp(noting(asked, "entity"), new AbortController().signal)).resolves.toBeUndefined();
  expect(asked.at(-1)?.query).toBe("entity");
});

it("asks nothing more once the server ends", async () => {
  const asked: Asked[] = [];
  const end = new AbortController();
  await warmUp(noting(asked, undefined, () => asked.length === 3 && end.abort()), end.signal);
  expect(asked).toHaveLength(3);
});
