import { dayRange } from "../ontology/edtf";
import type { Claim, Entity, Source } from "../ontology/records";
import { storedType, type Modality } from "../ontology/modality";
import { relationType } from "../ontology/relationTypes";
import type { Relation } from "../ontology/subgraph";
import { csvFile, type CsvColumn, type CsvStyle } from "./csvText";
import type { ExportFile, ExportFormat, ExportGraph, Warnings, WriteContext } from "./format";

/** The two tables that Gephi's spreadsheet import reads, and how to import them. */
export const gephiCsv: ExportFormat = {
  id: "gephi-csv",
  label: "CSV for Gephi (nodes and edges)",
  mime: "text/csv",
  extension: "csv",
  carriesManifest: false,
  folds: true,
  write: (graph, context) => {
    const style = gephiStyle(context.warnings);
    return [csvFile("nodes.csv", nodeColumns, graph.entities, style), edges(graph, context, style), { name: "README.txt", text: readme }];
  },
};

const between = " | ";

const nodeColumns: readonly CsvColumn<Entity>[] = [
  { name: "Id", of: (entity) => entity.id },
  { name: "Label", of: (entity) => entity.name },
  { name: "kind", of: (entity) => entity.kind },
  { name: "spellings", of: (entity) => [...new Set(entity.names.map((name) => name.value))].join(between) || null },
  { name: "description", of: (entity) => entity.description },
  { name: "country", of: (entity) => entity.country },
  { name: "unnamed", of: (entity) => entity.unnamed ?? false },
  { name: "collective", of: (entity) => entity.collective ?? false },
];

/** Gephi turns columns of dates into time sets, after which parallel edges end its import, and codes into numbers (040 is 40 then): a word before each prevents both. */
const dateText = (date: string | null | undefined) => (date == null ? null : `EDTF ${date}`);
const codeText = (system: string, code: string | undefined) => (code === undefined ? null : `${system} ${code}`);

/** A day as a number like 20250417, by which Gephi can filter and sort; nothing where it is open. */
function dayNumber(date: string | null | undefined, end: "earliest" | "latest"): number | null {
  const day = date == null ? null : dayRange(date)[end];
  const parts = day === null ? null : /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(day);
  if (!parts) return null;
  const year = Number(parts[1]);
  return Math.sign(year || 1) * (Math.abs(year) * 10_000 + Number(parts[2]) * 100 + Number(parts[3]));
}

interface Edge {
  id: string;
  subject: string;
  object: string;
  modality: Modality;
}

function edgeColumns<Row extends Edge>(relationOf: (row: Row) => string, weightOf: (row: Row) => number, more: readonly CsvColumn<Row>[]): CsvColumn<Row>[] {
  return [
    { name: "Source", of: (row) => row.subject },
    { name: "Target", of: (row) => row.object },
    { name: "Type", of: () => "Directed" },
    { name: "Id", of: (row) => row.id },
    { name: "Label", of: (row) => storedType(relationOf(row), row.modality) },
    { name: "Weight", of: weightOf },
    { name: "relation", of: relationOf },
    { name: "modality", of: (row) => row.modality },
    { name: "symmetric", of: (row) => relationType(relationOf(row)).symmetric },
    ...more,
  ];
}

function claimColumns(sources: ReadonlyMap<string, Source>): CsvColumn<Claim>[] {
  return edgeColumns<Claim>((claim) => claim.relation, () => 1, [
    { name: "date", of: (claim) => dateText(claim.date) },
    { name: "earliest day", of: (claim) => dayNumber(claim.date, "earliest") },
    { name: "latest day", of: (claim) => dayNumber(claim.date, "latest") },
    { name: "summary", of: (claim) => claim.summary },
    { name: "asserted by", of: (claim) => claim.assertedBy.join(between) || null },
    ...(["event", "about", "place", "status", "locator", "note"] as const).map((name) => ({ name, of: (claim: Claim) => claim[name] })),
    { name: "cameo", of: (claim) => codeText("CAMEO", claim.cameo) },
    { name: "plover", of: (claim) => codeText("PLOVER", claim.plover) },
    { name: "event name", of: (claim) => claim.eventName },
    ...(["goldstein", "quad", "story"] as const).map((name) => ({ name, of: (claim: Claim) => claim[name] })),
    { name: "flags", of: (claim) => claim.flags.join(between) || null },
    { name: "source id", of: (claim) => claim.source },
    { name: "source title", of: (claim) => sources.get(claim.source)?.title },
    { name: "source url", of: (claim) => sources.get(claim.source)?.url },
    { name: "source publisher", of: (claim) => sources.get(claim.source)?.publisher },
    { name: "source published", of: (claim) => dateText(sources.get(claim.source)?.published) },
  ]);
}

const relationColumns = edgeColumns<Relation>((relation) => relation.type, (relation) => relation.count, [
  { name: "claims", of: (relation) => relation.count },
  { name: "sources", of: (relation) => relation.sources },
  { name: "first", of: (relation) => dateText(relation.first) },
  { name: "last", of: (relation) => dateText(relation.last) },
  { name: "earliest day", of: (relation) => dayNumber(relation.first, "earliest") },
  { name: "latest day", of: (relation) => dayNumber(relation.last, "latest") },
  { name: "conflicts", of: (relation) => relation.conflict.join(between) || null },
  { name: "events", of: (relation) => relation.events.join(between) || null },
]);

function edges(graph: ExportGraph, { options, warnings }: WriteContext, style: CsvStyle): ExportFile {
  warnings.add("Dates and codes have a word before them (EDTF 2025-04, CAMEO 040), else Gephi makes time sets and numbers of them");
  warnings.add("Every edge is directed, also of symmetric relations (column symmetric): Gephi drops an undirected edge beside a directed one");
  warnings.add("Lists are joined with a bar between spaces");
  if (options.claims === "folded") return csvFile("edges.csv", relationColumns, graph.relations, style);
  return csvFile("edges.csv", claimColumns(new Map(graph.sources.map((source) => [source.id, source]))), graph.claims, style);
}

function gephiStyle(warnings: Warnings): CsvStyle {
  return {
    lineEnd: "\n",
    quoteTexts: true,
    change(cell) {
      if (cell !== cell.trim()) warnings.add("cells begin or end with a space, which Gephi trims", 1);
      if (cell === "null") warnings.add("cells hold the text null, which Gephi takes for nothing", 1);
      if (!cell.includes("\\")) return cell;
      warnings.add("cells hold a backslash, which stands doubled: Gephi reads it as an escape", 1);
      return cell.replaceAll("\\", "\\\\");
    },
  };
}

async function* readme(): AsyncGenerator<string> {
  yield `In Gephi: File > Import spreadsheet, first nodes.csv (as Nodes table), then edges.csv (as Edges table),
both with comma as the separator and UTF-8, and both into the same workspace (Append to existing workspace).

Edges merge strategy: choose "Don't merge". Each edge is one claim of one source, or, folded, one relation:
Gephi's own choice, to sum them up, makes one edge of all that go from one node to another, whatever they say.

An edge whose Label begins with ALLEGED_, PREDICTED_ or DENIED_ is not a fact: the source says no more than that.
The columns "earliest day" and "latest day" are numbers like 20250417, for filters and for the time that an edge spans.
`;
}
