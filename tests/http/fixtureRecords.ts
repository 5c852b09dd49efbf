import { claimSchema, entitySchema, sourceSchema } from "../../lib/ontology/records";
import type { Records } from "../../lib/ontology/records";

export const fixtureDataset = "http-test";

/** Ids that look like something else: a path, an escape, a key of every object, another script, a query. */
export const awkwardIds = ["person:a/b", "person:100%25", "../etc/passwd", "__proto__", "person:Жапаров ң", "person:x'}) DETACH DELETE n //"];

const source = (n: number) => ({
  id: `source:${n}`,
  dataset: fixtureDataset,
  title: `Report ${n} <script>alert(1)</script>`,
  publisher: "A paper",
  published: "2025-05",
  url: `https://example.org/${n}`,
  language: "en",
  kind: "article",
});

const claim = (n: number, subject: string, relation: string, object: string, more: Record<string, unknown> = {}) => ({
  id: `claim:${n}`,
  source: `source:${1 + (n % 2)}`,
  locator: "paragraph 1, On April 17",
  subject,
  relation,
  object,
  modality: "asserted",
  summary: `What claim ${n} says.`,
  ...more,
});

const people = ["person:ann", "person:bob", ...awkwardIds];

/** A small graph with everything that a route can answer: parallel claims, every modality, dates of every precision, awkward ids. */
export const fixtureRecords: Records = {
  entities: [
    { id: "agency:police", kind: "agency", name: "The Police", names: [{ value: "ГКНБ", kind: "added", script: "Cyrl" }] },
    { id: "state:land", kind: "state", name: "Land" },
    ...people.map((id) => ({ id, kind: "person", name: `Called ${id}` })),
  ].map((entity) => entitySchema.parse(entity)),
  sources: [source(1), source(2)].map((one) => sourceSchema.parse(one)),
  claims: [
    ...people.map((id, n) => claim(n, "agency:police", "DETAINED", id, { date: "2025-04-17", event: "event:arrests" })),
    claim(20, "agency:police", "DETAINED", "person:ann", { date: "2025-04", modality: "reported", assertedBy: ["state:land"], flags: ["conflict:day"] }),
    claim(21, "state:land", "ACCUSED", "person:ann", { modality: "alleged" }),
    claim(22, "state:land", "ACCUSED", "person:ann", { modality: "denied", about: "claim:21", date: "2025-05-01/.." }),
    claim(23, "agency:police", "PART_OF", "state:land"),
    claim(24, "person:ann", "MET", "person:bob", { modality: "predicted", date: "2026?" }),
  ].map((one) => claimSchema.parse(one)),
};
