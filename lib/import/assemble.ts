import type { Issue } from "../ontology/problem";
import type { Entity, Records } from "../ontology/records";
import { checkAgreement, checkFlags } from "./checkAgreement";
import { checkPublication, checkReleases } from "./checkDates";
import { checkDangling, checkDuplicates, checkKinds, checkRelations, checkUnused } from "./checkReferences";
import { sortIssues, type LocatedRecord } from "./located";
import { validateRecords } from "./validate";

/**
 * Checks records of any format, each by itself and all together, and assembles those that fit their schema.
 * `complete: false` says that some of a file couldn't be read: then what seems to be missing, or unused, isn't reported.
 * The issues are sorted by file and line; `records` may be loaded only if there are none.
 */
export function checkRecords(located: readonly LocatedRecord[], { complete = true } = {}): { records: Records; issues: Issue[] } {
  const { valid, issues } = validateRecords(located);
  const duplicates = checkDuplicates(located);
  const all = [
    ...issues,
    ...duplicates.issues,
    ...(complete ? [...checkDangling(valid, duplicates.known), ...checkUnused(located)] : []),
    ...checkRelations(valid),
    ...checkKinds(valid),
    ...checkPublication(valid),
    ...checkReleases(valid),
    ...checkAgreement(valid),
    ...checkFlags(valid),
  ];
  const records: Records = {
    entities: valid.entities.map(({ record }) => withPrimaryName(record)),
    sources: valid.sources.map(({ record }) => record),
    claims: valid.claims.map(({ record }) => record),
  };
  return { records, issues: sortIssues(all) };
}

function withPrimaryName(entity: Entity): Entity {
  if (entity.names.some(({ value }) => value === entity.name)) return entity;
  return { ...entity, names: [{ value: entity.name, kind: "primary" }, ...entity.names] };
}
