import { labelOfKind } from "../ontology/kinds";
import { storedType } from "../ontology/modality";
import type { Claim, Entity, Source } from "../ontology/records";
import { withDays } from "../queries/claimGraph";
import { claimProperties, entityProperties, sourceProperties, type Properties } from "../queries/neo4jRows";
import { csvFile, type Cell, type CsvColumn, type CsvStyle } from "./csvText";
import type { ExportFormat, Warnings } from "./format";
import { constraintStatements, indexStatements } from "./neo4jSchemaText";

/** Tables for `neo4j-admin database import full`, with the command in a README and the indexes in a script. */
export const neo4jCsv: ExportFormat = {
  id: "neo4j-csv",
  label: "CSV for neo4j-admin import",
  mime: "text/csv",
  extension: "csv",
  carriesManifest: false,
  folds: false,
  write: (graph, { warnings }) => {
    warnings.add("Empty lists are left out, since neo4j-admin stores none");
    const list = listCell(warnings);
    const types = graph.storedTypes;
    return [
      csvFile("entities.csv", entityColumns(list), graph.entities, style),
      csvFile("sources.csv", sourceColumns, () => graph.sources, style),
      csvFile("claims.csv", claimColumns(list), graph.claims, style),
      { name: "schema.cypher", async *text() { yield [...constraintStatements(types), ...indexStatements(types)].map((line) => `${line}\n`).join(""); } },
      { name: "README.txt", text: readme },
    ];
  },
};

const style: CsvStyle = { lineEnd: "\n", quoteTexts: true };

/** Between the items of an array: the unit separator, since ; and | stand in names and nothing can escape them. */
const arrayDelimiter = "\u001f";

type ListCell = (value: Properties[string] | undefined) => Cell;

function listCell(warnings: Warnings): ListCell {
  return (value) => {
    if (!Array.isArray(value)) return null;
    return value.map((item: string) => withoutDelimiter(item, warnings)).join(arrayDelimiter);
  };
}

function withoutDelimiter(item: string, warnings: Warnings): string {
  const parts = item.split(arrayDelimiter);
  if (parts.length > 1) warnings.add("unit separators (U+001F) inside items of lists replaced by spaces, since they separate the items of arrays", parts.length - 1);
  return parts.join(" ");
}

const scalar = (value: Properties[string] | undefined): Cell => (typeof value === "object" ? null : value);

/** Columns that hold the stored properties of those names, of the types that stand behind them. */
function propertyColumns<Row>(headers: readonly string[], properties: (row: Row) => Properties, list: ListCell): CsvColumn<Row>[] {
  return headers.map((name) => {
    const [property = "", type = ""] = name.split(":");
    const cell = type.endsWith("[]") ? list : scalar;
    return { name, of: (row: Row) => cell(properties(row)[property]) };
  });
}

/** Each row's properties are made once for all its cells. */
function once<Row>(of: (row: Row) => Properties): (row: Row) => Properties {
  let last: { row: Row; properties: Properties } | undefined;
  return (row) => {
    if (last?.row !== row) last = { row, properties: of(row) };
    return last.properties;
  };
}

function entityColumns(list: ListCell): CsvColumn<Entity>[] {
  const headers = [
    "id:ID(Entity)", "kind", "name", "names:string[]", "nameKinds:string[]", "nameScripts:string[]", "nameLanguages:string[]", "nameSources:string[]",
    "description", "country", "unnamed:boolean", "collective:boolean", "search",
  ];
  return [...propertyColumns(headers, once(entityProperties), list), { name: ":LABEL", of: (entity) => list(["Entity", labelOfKind[entity.kind]]) }];
}

const sourceHeaders = ["id:ID(Source)", "dataset", "title", "publisher", "author", "published", "url", "archivedUrl", "retrieved", "language", "kind", "note"];
const sourceColumns: readonly CsvColumn<Source>[] = [
  ...propertyColumns(sourceHeaders, once(sourceProperties), scalar),
  { name: ":LABEL", of: () => "Source" },
];

/** The days are dates; `date` stays text, since a date column would turn 2024-06 into its first day and stop at 2005?. */
function claimColumns(list: ListCell): CsvColumn<Claim>[] {
  const headers = [
    "id", "source", "locator", "date", "earliest:date", "latest:date", "assertedBy:string[]", "modality", "event", "about", "place", "summary", "status", "cameo",
    "plover", "eventName", "goldstein:double", "quad:long", "story", "note", "flags:string[]",
  ];
  return [
    { name: ":START_ID(Entity)", of: (claim) => claim.subject },
    { name: ":END_ID(Entity)", of: (claim) => claim.object },
    ...propertyColumns(headers, once((claim: Claim) => claimProperties(withDays(claim))), list),
    { name: ":TYPE", of: (claim) => storedType(claim.relation, claim.modality) },
  ];
}

/** What neo4j-admin has to be told, as it stands in the README. */
export const importCommand =
  "neo4j-admin database import full neo4j --overwrite-destination --nodes=./entities.csv --nodes=./sources.csv --relationships=./claims.csv --id-type=string --array-delimiter=U+001F --multiline-fields=true";

async function* readme(): AsyncGenerator<string> {
  yield `Unpack this zip, stop Neo4j (5.26 or newer), and in the folder with these files run

${importCommand}

It puts this graph in place of the database "neo4j" (name another one to keep it). Then start Neo4j, and once:

cypher-shell -d neo4j -f schema.cypher

which makes the ids unique and adds the indexes that whowhom looks things up by.

Arrays have the unit separator (U+001F) between their items, since no value may hold the separator and ; | , stand in names.
An empty list is no property at all, since neo4j-admin stores none.
Dates of claims are EDTF text (2024-06, 2005?); earliest and latest are the first and the last day that they can mean.
A relationship type with ALLEGED_, PREDICTED_ or DENIED_ before it is not a fact.
`;
}
