import { dayRange } from "../../lib/ontology/edtf";
import { storedType } from "../../lib/ontology/modality";
import type { Records } from "../../lib/ontology/records";
import { relationsOf } from "./exportText";

/** A graph as any reader gives it: attributes by id, edges with their ends. Order doesn't count. */
export interface ReadGraph {
  nodes: Record<string, Record<string, unknown>>;
  edges: Record<string, { from: string; to: string; attributes: Record<string, unknown> }>;
}

/** How a format carries what it can't hold as it is. */
export interface Carrying {
  /** A text as it comes back. */
  text: (text: string) => string;
  /** A list as it comes back. */
  list: (texts: string[]) => unknown;
}

/** A text without what XML 1.0 forbids: written by ranges of code points, apart from the writer's expression. */
export function withoutForbidden(text: string): string {
  const allowed = (point: number) => point === 9 || point === 10 || point === 13 || (point >= 0x20 && point <= 0xd7ff) || (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000;
  return [...text].filter((character) => allowed(character.codePointAt(0) ?? 0)).join("");
}

const present = (attributes: Record<string, unknown>) => Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

function carried(attributes: Record<string, unknown>, { text, list }: Carrying): Record<string, unknown> {
  const one = (value: unknown) => (typeof value === "string" ? text(value) : Array.isArray(value) ? (value.length > 0 ? list(value.map(String)) : undefined) : value);
  return present(Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, one(value)])));
}

const symmetric = new Set(["MET"]);

/** What a reader has to give back of records. `folded`: with relations as edges. */
export function expectedGraph(records: Records, carrying: Carrying, folded = false): ReadGraph {
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const nodes = records.entities.map(({ id, names, ...entity }) => {
    const spellings = [...new Set(names.map((name) => name.value))];
    const written = names.map(({ value, kind, script, language, source }) => ({ value, kind, script, language, source }));
    return [id, carried({ ...entity, entityId: id, spellings, names: names.length > 0 ? JSON.stringify(written) : undefined }, carrying)] as const;
  });
  const claims = records.claims.map(({ id, subject, object, source, date, ...claim }) => {
    const { title, url, publisher, published } = sources.get(source) ?? {};
    const { earliest, latest } = date === undefined ? {} : dayRange(date);
    const told = { sourceId: source, sourceTitle: title, sourceUrl: url, sourcePublisher: publisher, sourcePublished: published };
    const attributes = { ...claim, goldstein: claim.goldstein?.toString(), quad: claim.quad?.toString(), ...told, claimId: id, date, earliest: earliest ?? undefined, latest: latest ?? undefined, symmetric: symmetric.has(claim.relation) };
    return [id, { from: subject, to: object, attributes: carried(attributes, carrying) }] as const;
  });
  const relations = relationsOf(records).map(({ id, subject, object, type, modality, count, sources: from, first, last, conflict, events }) => {
    const days = { earliest: first === null ? undefined : (dayRange(first).earliest ?? undefined), latest: last === null ? undefined : (dayRange(last).latest ?? undefined) };
    const attributes = {
      relationId: id, relation: type, modality, symmetric: symmetric.has(type), claimCount: count, sourceCount: from, first: first ?? undefined, last: last ?? undefined, ...days, conflict, events,
    };
    return [id, { from: subject, to: object, attributes: carried(attributes, carrying) }] as const;
  });
  return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(folded ? relations : claims) };
}

/** Every stored type of the claims, by edge id. */
export function storedTypesOf(records: Records): Record<string, string> {
  return Object.fromEntries(records.claims.map((claim) => [claim.id, storedType(claim.relation, claim.modality)]));
}

/** Attributes without those a format adds for its readers. */
export function without(attributes: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}
