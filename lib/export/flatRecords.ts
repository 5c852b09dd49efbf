import { dayRange } from "../ontology/edtf";
import type { Kind } from "../ontology/kinds";
import { storedType, type Modality } from "../ontology/modality";
import type { Claim, Entity, Name, Source } from "../ontology/records";
import { phrase, relationType } from "../ontology/relationTypes";
import type { Relation } from "../ontology/subgraph";
import type { ExportGraph, ExportOptions } from "./format";

/** An attribute of a graph file. No name is one that a reader keeps for itself (id, source, target, weight, kind of an edge …). */
export interface Column {
  name: string;
  type: "string" | "boolean" | "integer" | "list";
}

export type Value = string | boolean | number | readonly string[] | undefined;

export interface FlatEntity {
  id: string;
  kind: Kind;
  name: string;
  /** In the order of the columns; undefined where the entity has none. */
  values: Value[];
}

export interface FlatEdge {
  /** The id of the claim, or of the relation where claims are folded. */
  id: string;
  subject: string;
  object: string;
  relation: string;
  modality: Modality;
  /** The type with its modality, e.g. `ALLEGED_DETAINED`: what keeps an allegation from being taken for a fact. */
  stored: string;
  /** The relation in words; says so itself where it is alleged, predicted or denied. */
  label: string;
  /** Number of claims. */
  weight: number;
  values: Value[];
}

/** Records of one sort as a table: readers of graph files know flat attributes only. */
export interface FlatTable<Row> {
  columns: readonly Column[];
  rows(): AsyncIterable<Row>;
}

type Field<Row> = Column & { of: (row: Row) => Value };

const filled = (list: readonly string[]): Value => (list.length > 0 ? list : undefined);

// Ids stand as attributes too, since some readers give their own elements other ones: libxml2 spoils an & in an XML id.
const entityFields: readonly Field<Entity>[] = [
  { name: "entityId", type: "string", of: (entity) => entity.id },
  { name: "name", type: "string", of: (entity) => entity.name },
  { name: "kind", type: "string", of: (entity) => entity.kind },
  { name: "description", type: "string", of: (entity) => entity.description },
  { name: "country", type: "string", of: (entity) => entity.country },
  { name: "unnamed", type: "boolean", of: (entity) => entity.unnamed },
  { name: "collective", type: "boolean", of: (entity) => entity.collective },
  { name: "spellings", type: "list", of: (entity) => filled([...new Set(entity.names.map((name) => name.value))]) },
  // What each spelling is, whose, in which script and language: JSON text, since no graph format has records in a list.
  { name: "names", type: "string", of: (entity) => (entity.names.length > 0 ? JSON.stringify(entity.names.map(inOrder)) : undefined) },
];

const inOrder = ({ value, kind, script, language, source }: Name) => ({ value, kind, script, language, source });

const whatFields: readonly Field<{ relation: string; modality: Modality }>[] = [
  { name: "relation", type: "string", of: ({ relation }) => relation },
  { name: "modality", type: "string", of: ({ modality }) => modality },
  { name: "symmetric", type: "boolean", of: ({ relation }) => relationType(relation).symmetric },
];

function claimFields(sources: ReadonlyMap<string, Source>): readonly Field<Claim>[] {
  const days = (claim: Claim) => (claim.date === undefined ? undefined : dayRange(claim.date));
  return [
    { name: "claimId", type: "string", of: (claim) => claim.id },
    ...whatFields,
    { name: "date", type: "string", of: (claim) => claim.date },
    { name: "earliest", type: "string", of: (claim) => days(claim)?.earliest ?? undefined },
    { name: "latest", type: "string", of: (claim) => days(claim)?.latest ?? undefined },
    { name: "summary", type: "string", of: (claim) => claim.summary },
    { name: "assertedBy", type: "list", of: (claim) => filled(claim.assertedBy) },
    { name: "status", type: "string", of: (claim) => claim.status },
    { name: "place", type: "string", of: (claim) => claim.place },
    { name: "event", type: "string", of: (claim) => claim.event },
    { name: "about", type: "string", of: (claim) => claim.about },
    { name: "flags", type: "list", of: (claim) => filled(claim.flags) },
    { name: "note", type: "string", of: (claim) => claim.note },
    { name: "cameo", type: "string", of: (claim) => claim.cameo },
    { name: "plover", type: "string", of: (claim) => claim.plover },
    { name: "eventName", type: "string", of: (claim) => claim.eventName },
    // Text, since igraph reads a number that isn't there as NaN.
    { name: "goldstein", type: "string", of: (claim) => claim.goldstein?.toString() },
    { name: "quad", type: "string", of: (claim) => claim.quad?.toString() },
    { name: "story", type: "string", of: (claim) => claim.story },
    { name: "locator", type: "string", of: (claim) => claim.locator },
    { name: "sourceId", type: "string", of: (claim) => claim.source },
    { name: "sourceTitle", type: "string", of: (claim) => sources.get(claim.source)?.title },
    { name: "sourceUrl", type: "string", of: (claim) => sources.get(claim.source)?.url },
    { name: "sourcePublisher", type: "string", of: (claim) => sources.get(claim.source)?.publisher },
    { name: "sourcePublished", type: "string", of: (claim) => sources.get(claim.source)?.published },
  ];
}

const relationFields: readonly Field<Relation>[] = [
  { name: "relationId", type: "string", of: (relation) => relation.id },
  ...whatFields.map((field) => ({ ...field, of: (relation: Relation) => field.of({ relation: relation.type, modality: relation.modality }) })),
  { name: "claimCount", type: "integer", of: (relation) => relation.count },
  { name: "sourceCount", type: "integer", of: (relation) => relation.sources },
  { name: "first", type: "string", of: (relation) => relation.first ?? undefined },
  { name: "last", type: "string", of: (relation) => relation.last ?? undefined },
  { name: "earliest", type: "string", of: (relation) => (relation.first === null ? undefined : (dayRange(relation.first).earliest ?? undefined)) },
  { name: "latest", type: "string", of: (relation) => (relation.last === null ? undefined : (dayRange(relation.last).latest ?? undefined)) },
  { name: "conflict", type: "list", of: (relation) => filled(relation.conflict) },
  { name: "events", type: "list", of: (relation) => filled(relation.events) },
];

/** The entities of an export with their attributes. Dates stay EDTF text; nothing is held in memory. */
export function flatEntities(graph: ExportGraph): FlatTable<FlatEntity> {
  return table(entityFields, () => graph.entities(), ({ id, kind, name }, values) => ({ id, kind, name, values }));
}

/** The edges of an export with their attributes: claims, or relations where `options` folds them. */
export function flatEdges(graph: ExportGraph, options: ExportOptions): FlatTable<FlatEdge> {
  if (options.claims === "folded") {
    return table(relationFields, () => graph.relations(), (row, values) => edge(row, row.type, row.count, values));
  }
  const sources = new Map(graph.sources.map((source) => [source.id, source]));
  return table(claimFields(sources), () => graph.claims(), (row, values) => edge(row, row.relation, 1, values));
}

function edge({ id, subject, object, modality }: Claim | Relation, relation: string, weight: number, values: Value[]): FlatEdge {
  const stated = modality === "alleged" || modality === "denied" ? ` (${modality})` : "";
  return { id, subject, object, relation, modality, stored: storedType(relation, modality), label: phrase(relation, modality) + stated, weight, values };
}

function table<Row, Flat>(fields: readonly Field<Row>[], read: () => AsyncIterable<Row>, flat: (row: Row, values: Value[]) => Flat): FlatTable<Flat> {
  return {
    columns: fields.map(({ name, type }) => ({ name, type })),
    async *rows() {
      for await (const row of read()) yield flat(row, fields.map((field) => field.of(row)));
    },
  };
}
