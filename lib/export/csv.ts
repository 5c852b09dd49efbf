import { dayRange } from "../ontology/edtf";
import type { Claim, Entity, Source } from "../ontology/records";
import type { Modality } from "../ontology/modality";
import { phrase } from "../ontology/relationTypes";
import type { NamedClaim } from "../queries/recordStreams";
import { csvFile, spreadsheetFormula, type CsvColumn, type CsvStyle } from "./csvText";
import type { ExportFile, ExportFormat, ExportGraph, NamedRelation, Warnings, WriteContext } from "./format";

/** Tables for spreadsheets: claims (or relations) with the names of their ends and what their source is, entities, sources. */
export const csv: ExportFormat = {
  id: "csv",
  label: "CSV for spreadsheets",
  mime: "text/csv",
  extension: "csv",
  carriesManifest: false,
  folds: true,
  write: (graph, context) => {
    const style = spreadsheetStyle(context.warnings);
    return [
      edges(graph, context, style),
      csvFile("entities.csv", entityColumns, graph.entities, style),
      csvFile("sources.csv", sourceColumns, () => graph.sources, style),
    ];
  },
};

/** Between the items of a list in one cell. */
const between = "; ";

const entityColumns: readonly CsvColumn<Entity>[] = [
  { name: "id", of: (entity) => entity.id },
  { name: "kind", of: (entity) => entity.kind },
  { name: "name", of: (entity) => entity.name },
  { name: "other names", of: (entity) => [...new Set(entity.names.map((name) => name.value))].filter((name) => name !== entity.name).join(between) || null },
  { name: "description", of: (entity) => entity.description },
  { name: "country", of: (entity) => entity.country },
  { name: "unnamed", of: (entity) => (entity.unnamed ? "yes" : null) },
  { name: "collective", of: (entity) => (entity.collective ? "yes" : null) },
];

const sourceFields = ["id", "dataset", "title", "publisher", "author", "published", "url", "archivedUrl", "retrieved", "language", "kind", "note"] as const;
const sourceColumns: readonly CsvColumn<Source>[] = sourceFields.map((name) => ({ name, of: (source) => source[name] }));

/** What is only alleged, or denied, is never read as a fact, even where the other columns are hidden. */
function wordsOf(relation: string, modality: Modality): string {
  return phrase(relation, modality) + (modality === "alleged" || modality === "denied" ? ` (${modality})` : "");
}

const dayOf = (date: string | null | undefined, end: "earliest" | "latest") => (date == null ? null : dayRange(date)[end]);

function claimColumns(sources: ReadonlyMap<string, Source>): readonly CsvColumn<NamedClaim>[] {
  const ofClaim = (name: string, of: (claim: Claim) => string | null | undefined) => ({ name, of: ({ claim }: NamedClaim) => of(claim) });
  const ofSource = (name: string, field: (typeof sourceFields)[number]) => ofClaim(name, (claim) => sources.get(claim.source)?.[field]);
  return [
    { name: "subject", of: ({ subject }) => subject },
    ofClaim("relation", (claim) => wordsOf(claim.relation, claim.modality)),
    { name: "object", of: ({ object }) => object },
    ofClaim("date", (claim) => claim.date),
    ofClaim("earliest day", (claim) => dayOf(claim.date, "earliest")),
    ofClaim("latest day", (claim) => dayOf(claim.date, "latest")),
    ofClaim("modality", (claim) => claim.modality),
    ofClaim("asserted by", (claim) => claim.assertedBy.join(between) || null),
    ofClaim("summary", (claim) => claim.summary),
    ofSource("source title", "title"),
    ofSource("publisher", "publisher"),
    ofSource("published", "published"),
    ofSource("url", "url"),
    ofSource("archived url", "archivedUrl"),
    ofClaim("locator", (claim) => claim.locator),
    ...(["place", "status", "note"] as const).map((field) => ofClaim(field, (claim) => claim[field])),
    ofClaim("flags", (claim) => claim.flags.join(between) || null),
    ...(["event", "about", "cameo", "plover"] as const).map((field) => ofClaim(field, (claim) => claim[field])),
    ofClaim("event name", (claim) => claim.eventName),
    ...(["goldstein", "quad", "story"] as const).map((field) => ofClaim(field, (claim) => claim[field]?.toString())),
    ofClaim("relation type", (claim) => claim.relation),
    ofClaim("claim id", (claim) => claim.id),
    ofClaim("subject id", (claim) => claim.subject),
    ofClaim("object id", (claim) => claim.object),
    ofClaim("source id", (claim) => claim.source),
    ofSource("data set", "dataset"),
  ];
}

const relationColumns: readonly CsvColumn<NamedRelation>[] = [
  { name: "subject", of: ({ subject }) => subject },
  { name: "relation", of: ({ relation }) => wordsOf(relation.type, relation.modality) },
  { name: "object", of: ({ object }) => object },
  { name: "claims", of: ({ relation }) => relation.count },
  { name: "sources", of: ({ relation }) => relation.sources },
  { name: "first date", of: ({ relation }) => relation.first },
  { name: "last date", of: ({ relation }) => relation.last },
  { name: "modality", of: ({ relation }) => relation.modality },
  { name: "conflicts", of: ({ relation }) => relation.conflict.join(between) || null },
  { name: "events", of: ({ relation }) => relation.events.join(between) || null },
  { name: "relation type", of: ({ relation }) => relation.type },
  { name: "relation id", of: ({ relation }) => relation.id },
  { name: "subject id", of: ({ relation }) => relation.subject },
  { name: "object id", of: ({ relation }) => relation.object },
];

function edges(graph: ExportGraph, { options }: WriteContext, style: CsvStyle): ExportFile {
  if (options.claims === "folded") return csvFile("relations.csv", relationColumns, graph.namedRelations, style);
  return csvFile("claims.csv", claimColumns(new Map(graph.sources.map((source) => [source.id, source]))), graph.namedClaims, style);
}

/** Characters that a cell of Excel holds. */
const longestCell = 32_767;

function spreadsheetStyle(warnings: Warnings): CsvStyle {
  return {
    lineEnd: "\r\n",
    mark: true,
    change(cell) {
      if (cell.length > longestCell) warnings.add(`cells hold more than ${longestCell} characters, which Excel cuts off`, 1);
      if (!spreadsheetFormula.test(cell)) return cell;
      warnings.add("cells begin with = + - @, a tab or a line end, which a spreadsheet would run as a formula, and were given a ' in front", 1);
      return `'${cell}`;
    },
  };
}
