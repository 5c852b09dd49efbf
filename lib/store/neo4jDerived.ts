import type { Transaction } from "neo4j-driver";
import { dayRange } from "../ontology/edtf";
import { kinds, labelOfKind, type Kind } from "../ontology/kinds";
import { entitySchema, type Entity } from "../ontology/records";
import { entityFromProperties, entityProperties, type Properties } from "../queries/neo4jRows";
import { isoDate } from "./neo4jClaimRows";
import { plainValue } from "./neo4jValues";

type Stored = Readonly<Record<string, unknown>>;

// A word of a spelling that the look-up text lacks; spellings beyond plain letters are told apart below, not by the database.
const entitiesToLookAt = `
MATCH (e:Entity)
WHERE e.search IS NULL OR e.kind IS NULL OR NOT e.name IN e.names OR size(e.nameKinds) <> size(e.names) OR NOT (e:Person OR e:Agency OR e:State OR e:Other)
   OR any(name IN e.names WHERE NOT name =~ '[A-Za-z0-9 ]*' OR any(word IN split(toLower(name), ' ') WHERE word <> '' AND NOT ' ' + e.search + ' ' CONTAINS ' ' + word + ' '))
RETURN elementId(e) AS at, labels(e) AS labels, properties(e) AS properties`;

// A whole day is its own range; what else a date can mean is computed below, not by the database.
const claimsToLookAt = `
MATCH (:Entity)-[r]->(:Entity)
WHERE r.date IS NULL AND (r.earliest IS NOT NULL OR r.latest IS NOT NULL)
   OR r.date IS NOT NULL AND (r.earliest IS NULL AND r.latest IS NULL
   OR NOT r.date =~ '[0-9]{4}-[0-9]{2}-[0-9]{2}' OR toString(r.earliest) <> r.date OR toString(r.latest) <> r.date)
RETURN elementId(r) AS at, r.date AS date, toString(r.earliest) AS earliest, toString(r.latest) AS latest`;

/**
 * Gives what somebody wrote by hand the properties that the store derives from it: of entities their label, their spellings side by
 * side and the text by which a search finds them, of claims the days that their date can mean. What is right stays as it is; what
 * is no entity or date of ours too.
 */
export async function completeDerived(transaction: Transaction): Promise<void> {
  const entities = (await rowsOf(transaction, entitiesToLookAt)).flatMap(({ at, labels, properties }) => {
    const completed = completeEntity(labels as string[], properties as Stored);
    return completed ? [{ at, ...completed }] : [];
  });
  for (const label of Object.values(labelOfKind)) {
    const rows = entities.filter((entity) => entity.label === label);
    if (rows.length > 0) await transaction.run(`UNWIND $rows AS row MATCH (e) WHERE elementId(e) = row.at SET e += row.properties, e:${label}`, { rows });
  }
  const claims = (await rowsOf(transaction, claimsToLookAt)).flatMap(({ at, date, earliest, latest }) => {
    const days = daysOf(date);
    return days === undefined || (days.earliest === earliest && days.latest === latest) ? [] : [{ at, earliest: days.earliest && isoDate(days.earliest), latest: days.latest && isoDate(days.latest) }];
  });
  if (claims.length > 0) await transaction.run("UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.at SET r.earliest = row.earliest, r.latest = row.latest", { rows: claims });
}

async function rowsOf(transaction: Transaction, cypher: string): Promise<Stored[]> {
  const { records } = await transaction.run(cypher);
  return records.map((record) => plainValue(record.toObject()) as Stored);
}

/** What an entity lacks, or undefined where it lacks nothing or is none of ours. */
function completeEntity(labels: readonly string[], stored: Stored): { label: string; properties: Properties } | undefined {
  const kind = stored.kind ?? kinds.find((one) => labels.includes(labelOfKind[one])) ?? "other";
  const names = stored.names ?? [];
  if (!Array.isArray(names)) return undefined;
  // A spelling of which nothing else is known was added here.
  const nameKinds = names.map((name, index) => (stored.nameKinds as string[] | undefined)?.[index] ?? (name === stored.name ? "" : "added"));
  const parsed = entitySchema.safeParse(entityFromProperties({ ...stored, kind, names, nameKinds }));
  if (!parsed.success) return undefined;
  const label = labelOfKind[kind as Kind];
  const properties = entityProperties(parsed.data as Entity);
  const isRight = labels.includes(label) && Object.entries(properties).every(([key, value]) => JSON.stringify(stored[key]) === JSON.stringify(value));
  return isRight ? undefined : { label, properties };
}

/** The days of a date as it is stored; undefined where it is none. */
function daysOf(date: unknown): { earliest: string | null; latest: string | null } | undefined {
  if (date === null || date === undefined) return { earliest: null, latest: null };
  try {
    return dayRange(String(date));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
