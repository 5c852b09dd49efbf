import type { z } from "zod";
import { Problem } from "../../ontology/problem";
import { storedTypes, type Modality } from "../../ontology/modality";

/** A query for people to read, run and change: its parameters stand beside it. */
export interface ShownQuery {
  cypher: string;
  params: Record<string, unknown>;
}

/** Stored relationship types in use, so that a pattern names no type that nothing has. */
export type TypesInUse = ReadonlySet<string>;

/** How an act is written as one query. `show` is given what its route takes, validated. */
export interface ShownAct<Params extends z.ZodType> {
  params: Params;
  show(params: z.output<Params>, inUse: TypesInUse): ShownQuery;
}

/** Names the type of an act's parameters, and makes it one that takes whatever is given. Throws `bad-input` for what isn't as it should be. */
export function shownAct<Params extends z.ZodType>({ params, show }: ShownAct<Params>): (given: unknown, inUse: TypesInUse) => ShownQuery {
  return (given, inUse) => {
    const parsed = params.safeParse(given);
    if (parsed.success) return show(parsed.data, inUse);
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: ["params", ...path].map(String).join("."), message }));
    throw new Problem("bad-input", `This act can't be written as a query: ${issues[0]?.path}: ${issues[0]?.message}.`, { issues });
  };
}

/** The types of a pattern, such as `:DETAINED|ALLEGED_DETAINED`; nothing where any will do. */
export function typesInPattern(relations: readonly string[] | undefined, inUse: TypesInUse, modalities?: readonly Modality[]): string {
  if (relations === undefined) return "";
  const stored = relations.flatMap((relation) => storedTypes(relation, modalities));
  const used = stored.filter((type) => inUse.has(type));
  return `:${(used.length > 0 ? used : stored).join("|")}`;
}

/** The lines of a WHERE, joined by AND; empty where there is no condition. */
export function where(conditions: readonly (string | false | undefined)[]): string {
  const held = conditions.filter((condition) => typeof condition === "string");
  return held.length === 0 ? "" : `\nWHERE ${held.join("\n  AND ")}`;
}

/** A period's conditions on the relationship `claim`, whose days are the parameters of these names: undated claims are left out, and every day that a date can mean counts. */
export function inPeriod({ from, to }: { from?: string; to?: string }, [first, last] = ["from", "to"]): string[] {
  return [
    ...(from === undefined && to === undefined ? [] : ["claim.date IS NOT NULL"]),
    ...(from === undefined ? [] : [`(claim.latest IS NULL OR claim.latest >= date($${first}))`]),
    ...(to === undefined ? [] : [`(claim.earliest IS NULL OR claim.earliest <= date($${last}))`]),
  ];
}

/** The fields that hold something: what the query's text names. */
export function given(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
}
