import type { z } from "zod";
import type { Issue } from "../ontology/problem";
import { claimSchema, entitySchema, sourceSchema, type Claim, type Entity, type Source } from "../ontology/records";
import { issueAt, recordName, type LocatedRecord, type Placed } from "./located";

/** The records that fit their schema, by kind and in the order they were read. */
export interface ValidRecords {
  entities: Placed<Entity>[];
  sources: Placed<Source>[];
  claims: Placed<Claim>[];
}

/** Validates each record by the zod schema of its kind; unknown fields are issues too. */
export function validateRecords(located: readonly LocatedRecord[]): { valid: ValidRecords; issues: Issue[] } {
  const valid: ValidRecords = { entities: [], sources: [], claims: [] };
  const issues: Issue[] = [];
  const take = <Schema extends z.ZodObject>(record: LocatedRecord, schema: Schema, into: Placed<z.output<Schema>>[]) => {
    const parsed = schema.safeParse(record.value);
    if (parsed.success) into.push({ record: parsed.data, placeOf: record.placeOf });
    else issues.push(...parsed.error.issues.flatMap((issue) => recordIssues(record, issue, Object.keys(schema.shape))));
  };
  for (const record of located) {
    if (record.kind === "entity") take(record, entitySchema, valid.entities);
    else if (record.kind === "source") take(record, sourceSchema, valid.sources);
    else take(record, claimSchema, valid.claims);
  }
  return { valid, issues };
}

function recordIssues(record: LocatedRecord, issue: z.core.$ZodIssue, fields: readonly string[]): Issue[] {
  const name = recordName(record);
  if (issue.code === "unrecognized_keys") {
    const known = issue.path.length === 0 ? `; the fields of ${record.kind === "entity" ? "an" : "a"} ${record.kind} are ${fields.join(", ")}` : "";
    return issue.keys.map((key) => issueAt(record, [...issue.path, key], `${name}: unknown field "${[...issue.path, key].join(".")}"${known}`));
  }
  return [issueAt(record, issue.path, `${name}: ${schemaMessage(record.value, issue)}`)];
}

/** A zod issue in words that name the field; used for scenes as well. */
export function schemaMessage(value: unknown, issue: z.core.$ZodIssue): string {
  const field = issue.path.length > 0 ? issue.path.join(".") : "the whole";
  const written = valueAt(value, issue.path);
  if (written === undefined) return `${field} is missing`;
  if (written === null) return `${field} is empty: write a value or leave the field out`;
  if (issue.code === "invalid_value") return `${field} is ${JSON.stringify(written)}, not one of ${issue.values.join(", ")}`;
  return `${field}: ${issue.message}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => (typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined), value);
}
