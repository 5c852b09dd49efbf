import { nearestRelationTypes, findRelationType } from "../ontology/relationTypes";
import { Problem, type Issue } from "../ontology/problem";
import type { Records } from "../ontology/records";

/** What a store holds of what records refer to, as far as a load must know. */
export interface Held {
  /** Ids of stored entities; those that the records name as ends are enough. */
  entities: ReadonlySet<string>;
  /** Data set of every stored source. */
  datasetOf: ReadonlyMap<string, string>;
  /** Source of each stored claim whose id the records use. */
  sourceOfClaim: ReadonlyMap<string, string>;
}

/** At most this many issues are told at once. */
const issuesAtMost = 100;

/**
 * Throws a `bad-input` Problem that names everything about `records` that would leave the graph broken: ids given twice,
 * unknown relation types, ends and sources that are nowhere, ids that belong to a data set which this load doesn't give.
 */
export function checkRecords(records: Records, datasets: readonly string[], held: Held): void {
  const issues = [
    ...twice("entity", records.entities),
    ...twice("source", records.sources),
    ...twice("claim", records.claims),
    ...taken(records, datasets, held),
    ...broken(records, datasets, held),
  ];
  if (issues.length === 0) return;
  const many = issues.length === 1 ? "One thing keeps" : `${issues.length} things keep`;
  throw new Problem("bad-input", `${many} the records from being loaded: ${issues[0]?.message}`, { issues: issues.slice(0, issuesAtMost) });
}

function twice(word: string, list: readonly { id: string }[]): Issue[] {
  const seen = new Set<string>();
  return list.filter(({ id }) => seen.has(id) || !seen.add(id)).map(({ id }) => ({ message: `the ${word} id ${id} is given twice.`, path: id }));
}

function taken({ sources, claims }: Records, datasets: readonly string[], { datasetOf, sourceOfClaim }: Held): Issue[] {
  const given = new Map(sources.map((source) => [source.id, source.dataset]));
  const foreign = (owner: string | undefined, dataset: string | undefined) => owner !== undefined && owner !== dataset && !datasets.includes(owner);
  return [
    ...sources
      .filter(({ id, dataset }) => foreign(datasetOf.get(id), dataset))
      .map(({ id }) => ({ message: `the source id ${id} already belongs to the data set ${datasetOf.get(id)}.`, path: id })),
    ...claims
      .map(({ id, source }) => ({ id, owner: datasetOf.get(sourceOfClaim.get(id) ?? ""), dataset: given.get(source) ?? datasetOf.get(source) }))
      .filter(({ owner, dataset }) => foreign(owner, dataset))
      .map(({ id, owner }) => ({ message: `the claim id ${id} already belongs to the data set ${owner}.`, path: id })),
  ];
}

function broken({ entities, sources, claims }: Records, datasets: readonly string[], held: Held): Issue[] {
  const entityIds = new Set(entities.map((entity) => entity.id));
  const sourceIds = new Set(sources.map((source) => source.id));
  // A stored source of a data set that is given whole goes unless the records hold it.
  const staysStored = (id: string) => held.datasetOf.has(id) && !datasets.includes(held.datasetOf.get(id) ?? "");
  return claims.flatMap((claim) => [
    ...[claim.subject, claim.object]
      .filter((id) => !entityIds.has(id) && !held.entities.has(id))
      .map((id) => `names the entity ${id}, which is neither in the records nor in the store`),
    ...[claim.source]
      .filter((id) => !sourceIds.has(id) && !staysStored(id))
      .map((id) => `names the source ${id}, which is neither in the records nor in the store`),
    ...[claim.relation]
      .filter((type) => !findRelationType(type))
      .map((type) => `has the unknown relation type ${type}; the nearest are ${nearestRelationTypes(type).join(", ")}`),
  ].map((wrong) => ({ message: `the claim ${claim.id} ${wrong}.`, path: claim.id })));
}
