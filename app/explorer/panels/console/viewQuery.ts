import { storedType } from "../../../../lib/ontology/modality";
import { passes, type SourceOf } from "../../../../lib/ontology/claimTests";
import type { Filter } from "../../../../lib/scene/filters";
import type { Visible } from "../../../../lib/scene/visible";
import { filterWords } from "../../filterWords";
import { consoleMessages } from "../../messages/console";
import type { Query } from "../../queryApi";

/** What a condition of Cypher says of a claim, and its parameters. */
interface Condition {
  text: string;
  params: Record<string, unknown>;
}

interface Viewed {
  filters: readonly Filter[];
  inSight: Visible;
  /** Ids of all sources that are known. */
  sources: Iterable<string>;
  sourceOf: SourceOf;
  /** Names of entities, for the words of filters. */
  names: Parameters<typeof filterWords>[1];
}

/**
 * What is in sight as a query: its entities, its relation types and, of its filters, those that look at a claim. Filters that look
 * at whole relations are named in a comment, since a claim alone can't be judged by them.
 */
export function viewQuery({ filters, inSight, sources, sourceOf, names }: Viewed): Query {
  const known = [...sources];
  const said = filters.map((filter) => ({ filter, condition: conditionOf(filter, known, sourceOf) }));
  const left = said.filter(({ filter, condition }) => !condition && !inIds.has(filter.by)).map(({ filter }) => filterWords(filter, names));
  const conditions = said.flatMap(({ condition }) => condition ?? []);
  const cypher = [
    `// ${consoleMessages.show.inSight}`,
    ...left.map((words) => `// ${consoleMessages.show.notInQuery(words)}`),
    "MATCH (a:Entity)-[claim]->(b:Entity)",
    "WHERE a.id IN $ids AND b.id IN $ids",
    "  AND type(claim) IN $types",
    ...conditions.map(({ text }) => `  AND ${text}`),
    "RETURN a, claim, b",
  ].join("\n");
  const types = [...new Set(inSight.relations.map(({ type, modality }) => storedType(type, modality)))].sort();
  return { cypher, params: Object.assign({ ids: inSight.entities.map(({ id }) => id), types }, ...conditions.map(({ params }) => params)) as Query["params"] };
}

/** Filters that are in the ids and the types already. */
const inIds: ReadonlySet<Filter["by"]> = new Set(["class", "type", "kind", "country", "named", "group", "degree", "component"]);

function conditionOf(filter: Filter, sources: readonly string[], sourceOf: SourceOf): Condition | null {
  switch (filter.by) {
    case "modality":
      return "keep" in filter ? { text: "claim.modality IN $modalities", params: { modalities: filter.keep } } : { text: "NOT claim.modality IN $modalities", params: { modalities: filter.drop } };
    case "source":
      return "keep" in filter ? { text: "claim.source IN $sources", params: { sources: filter.keep } } : { text: "NOT claim.source IN $sources", params: { sources: filter.drop } };
    case "publisher":
      return { text: "claim.source IN $ofPublishers", params: { ofPublishers: sources.filter((id) => passes(filter, sourceOf(id)?.publisher ?? "")) } };
    case "dataset":
      return { text: "claim.source IN $ofDatasets", params: { ofDatasets: sources.filter((id) => passes(filter, sourceOf(id)?.dataset ?? "")) } };
    case "date":
      return inPeriod(filter);
    default:
      return null;
  }
}

function inPeriod({ from, to, undated }: Extract<Filter, { by: "date" }>): Condition {
  const bounds = [
    "claim.date IS NOT NULL",
    ...(from === null ? [] : ["(claim.latest IS NULL OR claim.latest >= date($from))"]),
    ...(to === null ? [] : ["(claim.earliest IS NULL OR claim.earliest <= date($to))"]),
  ].join(" AND ");
  return { text: undated ? `(claim.date IS NULL OR (${bounds}))` : bounds, params: { ...(from !== null && { from }), ...(to !== null && { to }) } };
}
