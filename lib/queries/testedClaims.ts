import type { StoredClaim } from "./claimGraph";
import { compareDays } from "./order";
import { storedTypesOf } from "./parameters";
import type { AskNeo4j } from "./namedQuery";
import type { ClaimTest, SourceOf } from "../ontology/claimTests";
import { passesTests } from "../ontology/passesTests";
import { relationTypes } from "../ontology/relationTypes";

/** A condition of Cypher on a claim with its parameters; empty where nothing is asked. */
export interface TestsInCypher {
  /** Conditions, all of which must hold. */
  texts: string[];
  params: Record<string, unknown>;
}

/** Whether a claim passes all of the filters. */
export function passing(tests: readonly ClaimTest[] = [], sourceOf: SourceOf): (claim: StoredClaim) => boolean {
  const dates = tests.filter((test) => test.by === "date");
  const others = withoutDates(tests);
  // The days of a claim are known here, so that no date is read anew, and years of any length are compared.
  return (claim) => passesTests(others, claim, sourceOf, () => claim) && dates.every((test) => inPeriod(claim, test));
}

type DateTest = Extract<ClaimTest, { by: "date" }>;

function inPeriod({ date, earliest, latest }: StoredClaim, { from, to, undated }: DateTest): boolean {
  if (date === undefined) return undated;
  return (from === null || latest === null || compareDays(latest, from) >= 0) && (to === null || earliest === null || compareDays(earliest, to) <= 0);
}

/** Whether the missing date of a claim is what keeps it out. */
export const failsUndated = (tests: readonly ClaimTest[] | undefined, claim: StoredClaim): boolean => claim.date === undefined && leavesUndatedOut(tests);

/** Whether these filters leave undated claims out. */
export const leavesUndatedOut = (tests: readonly ClaimTest[] = []): boolean => tests.some((test) => test.by === "date" && !test.undated);

/** The same filters without those on dates. */
export const withoutDates = (tests: readonly ClaimTest[] = []): ClaimTest[] => tests.filter((test) => test.by !== "date");

/** The filters as conditions on the relationship `r`. The sources of publishers and data sets are asked for first. */
export async function testsInNeo4j(ask: AskNeo4j, tests: readonly ClaimTest[] = []): Promise<TestsInCypher> {
  const resolved = await Promise.all(
    tests.map(async (test): Promise<ClaimTest> => {
      if (test.by !== "publisher" && test.by !== "dataset") return test;
      const rows = await ask(`MATCH (s:Source) WHERE s.${test.by} IN $values RETURN s.id AS id`, { values: "keep" in test ? test.keep : test.drop });
      const ids = rows.map((row) => String(row.id));
      return "keep" in test ? { by: "source", keep: ids } : { by: "source", drop: ids };
    }),
  );
  return testsInCypher(resolved, "r");
}

/** The filters as conditions on a relationship variable, each with parameters of its own: `filter1`, `filter1From` and so on. */
export function testsInCypher(tests: readonly ClaimTest[] = [], claim: string): TestsInCypher {
  const conditions = tests.map((test, at) => condition(test, claim, `filter${at + 1}`));
  return { texts: conditions.map(({ text }) => text), params: Object.assign({}, ...conditions.map(({ params }) => params)) as Record<string, unknown> };
}

function condition(test: ClaimTest, claim: string, name: string): { text: string; params: Record<string, unknown> } {
  if (test.by === "date") return dateCondition(test, claim, name);
  const listed: readonly (string | null)[] = "keep" in test ? test.keep : test.drop;
  const values = listed.filter((value) => value !== null);
  const hasNull = listed.length > values.length;
  const { text, params = {} } = among(test.by, claim, name, hasNull);
  return { text: "keep" in test ? text : `NOT ${text}`, params: { [name]: values, ...params } };
}

/** The default status of each stored type that has one. */
const statusOfType: Readonly<Record<string, string>> = Object.fromEntries(
  relationTypes.flatMap(({ type, status }) => (status === null ? [] : storedTypesOf([type]).map((stored) => [stored, status] as const))),
);

/** Whether what a subject looks at is among `$name`, or is missing where `hasNull`; never null itself. */
function among(by: Exclude<ClaimTest["by"], "date">, claim: string, name: string, hasNull: boolean): { text: string; params?: Record<string, unknown> } {
  const orMissing = (value: string) => `(CASE WHEN ${value} IS NULL THEN ${hasNull} ELSE ${value} IN $${name} END)`;
  switch (by) {
    case "modality":
      return { text: `(${claim}.modality IN $${name})` };
    case "source":
      return { text: `(${claim}.source IN $${name})` };
    case "publisher":
    case "dataset":
      return { text: `(${claim}.source IN COLLECT { MATCH (source:Source) WHERE source.${by} IN $${name} RETURN source.id })` };
    case "place":
      return { text: orMissing(`${claim}.place`) };
    case "status":
      return { text: orMissing(`coalesce(${claim}.status, $${name}Of[type(${claim})])`), params: { [`${name}Of`]: statusOfType } };
    case "flag": {
      const disagrees = `any(flag IN coalesce(${claim}.flags, []) WHERE flag STARTS WITH 'conflict:')`;
      const isWrong = `'source-error' IN coalesce(${claim}.flags, [])`;
      const none = hasNull ? ` OR NOT (${disagrees} OR ${isWrong})` : "";
      return { text: `(('conflict' IN $${name} AND ${disagrees}) OR ('source-error' IN $${name} AND ${isWrong})${none})` };
    }
  }
}

function dateCondition({ from, to, undated }: DateTest, claim: string, name: string): { text: string; params: Record<string, unknown> } {
  const bounds = [
    ...(from === null ? [] : [`(${claim}.latest IS NULL OR ${claim}.latest >= date($${name}From))`]),
    ...(to === null ? [] : [`(${claim}.earliest IS NULL OR ${claim}.earliest <= date($${name}To))`]),
  ];
  const dated = [`${claim}.date IS NOT NULL`, ...bounds].join(" AND ");
  return { text: undated ? `(${claim}.date IS NULL OR (${dated}))` : `(${dated})`, params: { ...(from !== null && { [`${name}From`]: from }), ...(to !== null && { [`${name}To`]: to }) } };
}
