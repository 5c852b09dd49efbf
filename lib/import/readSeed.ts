import { join } from "node:path";
import { Problem, type Issue } from "../ontology/problem";
import type { Records } from "../ontology/records";
import { checkRecords } from "./assemble";
import { fieldOf, sortIssues, type LocatedRecord, type RecordKind } from "./located";
import { readYamlFolder } from "./readYamlFolder";
import type { YamlFile } from "./readYaml";

/**
 * Reads a seed folder: `entities/*.yaml`, each a list of entities, and `sources/*.yaml`, each `source` and its `claims`,
 * whose `source` field is filled in. Files are read in the order of their names. Throws a `Problem` (bad-input) that
 * carries every issue of all files, with file, line and column.
 */
export async function readSeed(dir: string): Promise<{ records: Records }> {
  const [entityFiles, sourceFiles] = await Promise.all([readYamlFolder(join(dir, "entities")), readYamlFolder(join(dir, "sources"))]);
  if (!entityFiles && !sourceFiles) {
    throw new Problem("bad-input", `No seed in ${dir}`, { hint: "A seed folder has entities/*.yaml and sources/*.yaml." });
  }
  const read = [...(entityFiles ?? []).map(entitiesOf), ...(sourceFiles ?? []).map(sourceAndClaimsOf)];
  const checked = checkRecords(read.flatMap(({ located }) => located), { complete: read.every(({ whole }) => whole) });
  const issues = [...read.flatMap((file) => file.issues), ...checked.issues];
  if (issues.length > 0) throw seedProblem(dir, issues);
  return { records: checked.records };
}

interface FileRecords {
  located: LocatedRecord[];
  issues: Issue[];
  /** False where some of the file couldn't be read. */
  whole: boolean;
}

function entitiesOf(file: YamlFile): FileRecords {
  if (!Array.isArray(file.value)) return refuse(file, [], "must be a list of entities, each beginning with \"- id:\"");
  return { located: file.value.map((value, at) => recordAt(file, "entity", value, [at])), issues: file.issues, whole: file.issues.length === 0 };
}

function sourceAndClaimsOf(file: YamlFile): FileRecords {
  const source = fieldOf(file.value, "source");
  const claims = fieldOf(file.value, "claims") ?? [];
  if (source === undefined) return refuse(file, [], "must have \"source:\" and \"claims:\"");
  if (!Array.isArray(claims)) return refuse(file, ["claims"], "claims must be a list");
  const id = fieldOf(source, "id");
  const located = [
    recordAt(file, "source", source, ["source"]),
    ...claims.map((value: unknown, at) => recordAt(file, "claim", withSource(value, id), ["claims", at])),
  ];
  const strange = Object.keys(file.value as object).filter((key) => key !== "source" && key !== "claims");
  const foreign = claims.flatMap((value: unknown, at) => (fieldOf(value, "source") ?? id) === id ? [] : [["claims", at, "source"]]);
  return {
    located,
    whole: file.issues.length === 0,
    issues: [
      ...file.issues,
      ...strange.map((key) => ({ ...file.placeOf([key]), message: `unknown field "${key}" beside source and claims` })),
      ...foreign.map((path) => ({ ...file.placeOf(path), message: `a claim in this file is of source "${String(id)}": leave its own source field out` })),
    ],
  };
}

function recordAt(file: YamlFile, kind: RecordKind, value: unknown, base: readonly PropertyKey[]): LocatedRecord {
  return { kind, value, placeOf: (path) => file.placeOf([...base, ...path]) };
}

function withSource(claim: unknown, source: unknown): unknown {
  return typeof claim === "object" && claim !== null && !Array.isArray(claim) ? { source, ...claim } : claim;
}

function refuse(file: YamlFile, path: readonly PropertyKey[], message: string): FileRecords {
  return { located: [], issues: [...file.issues, { ...file.placeOf(path), message }], whole: false };
}

function seedProblem(dir: string, issues: readonly Issue[]): Problem {
  const files = new Set(issues.map(({ file }) => file)).size;
  const count = `${issues.length} ${issues.length === 1 ? "issue" : "issues"} in ${files} ${files === 1 ? "file" : "files"}`;
  return new Problem("bad-input", `The seed in ${dir} has ${count}; nothing was loaded`, { issues: sortIssues(issues) });
}
