import { modalities } from "../../lib/ontology/modality";
import type { Claim, Entity, Records, Source } from "../../lib/ontology/records";
import { claim, entity, source } from "./storeRecords";

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/**
 * Arrests told by three sources, with everything that folds: parallel claims, a conflict, all five modalities, a claim of one on
 * itself, a symmetric relation told both ways, open, uncertain and missing dates.
 */
export const arrests: Records = {
  entities: [
    entity("agency:scns", { kind: "agency", name: "SCNS", names: [{ value: "ГКНБ", kind: "added", script: "Cyrl" }] }),
    entity("person:ann", { name: "Ann Adams", names: [{ value: "Анна Адамс", kind: "alias", script: "Cyrl" }] }),
    entity("person:bob", { name: "Bob Brown" }),
    entity("person:cyd", { name: "Cyd Clark" }),
    entity("person:dee", { name: "Dee Dunn" }),
    entity("state:kg", { kind: "state", name: "Kyrgyzstan" }),
    entity("other:ship", { kind: "other", name: "Ship", unnamed: true }),
  ],
  sources: [source("doc-1"), source("doc-2"), source("doc-3", { dataset: "other", title: "Elsewhere" })],
  claims: [
    claim("d1", { subject: "agency:scns", object: "person:ann", date: "2025-04-17", event: "osh", flags: ["conflict:day"] }),
    claim("d2", {
      subject: "agency:scns",
      object: "person:ann",
      date: "2025-04-19",
      event: "osh",
      flags: ["conflict:day", "source-error", "conflict:charge"],
      source: "doc-2",
      modality: "reported",
      assertedBy: ["person:cyd"],
    }),
    claim("d3", { subject: "agency:scns", object: "person:ann", date: undefined, event: "later" }),
    claim("d4", { subject: "agency:scns", object: "person:ann", date: "2025-04", modality: "alleged" }),
    claim("d5", { subject: "agency:scns", object: "person:ann", date: "2025-05", modality: "predicted", source: "doc-3" }),
    claim("d6", { subject: "agency:scns", object: "person:ann", modality: "denied", about: "d1", source: "doc-2" }),
    claim("b1", { subject: "agency:scns", object: "person:bob", date: "2024", modality: "reported" }),
    claim("b2", { subject: "agency:scns", object: "person:bob", date: "2024?", modality: "reported", source: "doc-2" }),
    claim("m1", { subject: "person:ann", relation: "MET", object: "person:bob", date: "2023-06-01/2023-06-05" }),
    claim("m2", { subject: "person:bob", relation: "MET", object: "person:ann", date: "2023-06-03" }),
    claim("s1", { subject: "person:cyd", relation: "CRITICIZED", object: "person:cyd", date: "2022-12-31" }),
    claim("p1", { subject: "agency:scns", relation: "PART_OF", object: "state:kg", date: "../2022-02-24" }),
    claim("p2", { subject: "agency:scns", relation: "PART_OF", object: "state:kg", date: "2019/.." }),
    claim("p3", { subject: "agency:scns", relation: "PART_OF", object: "state:kg", date: undefined, source: "doc-3" }),
    claim("c1", { subject: "person:bob", relation: "CITIZEN_OF", object: "state:kg", date: undefined }),
    claim("c2", { subject: "person:cyd", relation: "CITIZEN_OF", object: "state:kg", date: "2010", source: "doc-3" }),
    claim("a1", { subject: "person:cyd", relation: "ACCUSED", object: "person:ann", date: "2021-01", modality: "alleged", about: "d1" }),
  ],
};

/** One state that some hundreds of others have to do with, in `claims` claims. */
export function hub(claims: number): Records {
  const random = seeded(7);
  const others = Math.floor(claims / 5);
  const types = ["DETAINED", "MET", "CRITICIZED", "AIDED", "PART_OF"];
  const day = () => `20${10 + Math.floor(random() * 15)}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-15`;
  const among = (id: string): Claim => claim(id, { subject: `o${Math.floor(random() * others)}`, relation: "MET", object: `o${Math.floor(random() * others)}`, date: day() });
  return {
    entities: [entity("hub", { kind: "state", name: "Hub" }), ...Array.from({ length: others }, (_, i) => entity(`o${i}`, { name: `Other ${i}` }))],
    sources: Array.from({ length: 40 }, (_, i) => source(`doc-${i}`)),
    claims: [
      ...Array.from({ length: claims }, (_, i) => {
        const other = `o${Math.floor(random() ** 2 * others)}`;
        const ends = random() < 0.5 ? { subject: "hub", object: other } : { subject: other, object: "hub" };
        const date = random() < 0.1 ? undefined : day();
        return claim(`h${i}`, { ...ends, date, relation: pick(random, types), modality: pick(random, modalities), source: `doc-${Math.floor(random() * 40)}` });
      }),
      ...Array.from({ length: Math.floor(claims / 10) }, (_, i) => among(`n${i}`)),
    ],
  };
}

const nastyIds = ["__proto__", "constructor", "a/b", "../up", 'quo"te', "back\\slash", "tick`", "😀", "～wide", "Ж", "id:x AND (y)", "*", "a~b", "$ids", "\u00e9", "e\u0301"];

const dates = ["2020", "2021-05", "2021-05-03", "2019?", "2020-01-01/2021-12-31", "../2020-06", "2021/..", "1066", "-0044", "2022-11-30", undefined, undefined];

/** A small random graph with hostile ids, the same for the same seed. */
export function randomGraph(seed: number, size = 30, claims = 150): Records {
  const random = seeded(seed);
  const entities: Entity[] = [...nastyIds, ...Array.from({ length: size - nastyIds.length }, (_, i) => `e${i}`)].map((id, i) =>
    entity(id, { kind: pick(random, ["person", "agency", "state", "other"] as const), name: `Name ${i % 7} ${id}` }),
  );
  const sources: Source[] = ["s1", 's"2', "s\\3", "__proto__"].map((id, i) => source(id, { dataset: i < 2 ? "one" : "two" }));
  const ends = () => pick(random, entities).id;
  return {
    entities,
    sources,
    claims: Array.from({ length: claims }, (_, i) => {
      const again = random() < 0.3;
      return claim(again ? `again ${i}` : `k${i}${pick(random, nastyIds)}`, {
        source: pick(random, sources).id,
        subject: again ? "__proto__" : ends(),
        object: ends(),
        relation: pick(random, ["DETAINED", "MET", "CRITICIZED", "MEMBER_OF", "ALLY_OF", "RELEASED"]),
        date: pick(random, dates),
        modality: pick(random, modalities),
        event: pick(random, [undefined, "osh", 'ev"1', "~"]),
        about: pick(random, [undefined, undefined, "again 1", "nothing we have"]),
        place: pick(random, [undefined, "Osh", "Bishkek", "\"x\\"]),
        status: pick(random, [undefined, undefined, "charged", "convicted"]),
        flags: pick(random, [[], [], ["source-error"], ["conflict:a", "conflict:b"], ["conflict:c"]]),
      });
    }),
  };
}
