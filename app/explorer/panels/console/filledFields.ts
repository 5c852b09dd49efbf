import { own } from "../../../../lib/scene/scene";
import type { Query } from "../../queryApi";
import { fieldOf, freshField, parameterValue, type ParameterField } from "./parameterValue";

/** What stands in the fields of a query's parameters, by name. */
export type Fields = Readonly<Record<string, ParameterField>>;

/** The fields of parameters that have values. */
export const fieldsOf = (params: Query["params"]): Fields => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, fieldOf(value)]));

/** The fields of the parameters that a query has: those that were filled in, and fresh ones. */
export const withFresh = (names: readonly string[], given: Fields, cypher: string): Fields =>
  ({ ...given, ...Object.fromEntries(names.filter((name) => !own(given, name)).map((name) => [name, freshField(name, cypher)])) });

/** The values of the parameters, and the names of those that aren't right. */
export function paramsOf(names: readonly string[], fields: Fields): { params: Record<string, unknown>; wrong: string[] } {
  const params: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const name of names) {
    const result = parameterValue(own(fields, name) ?? { type: "text", text: "", fresh: true });
    if ("value" in result) params[name] = result.value;
    else wrong.push(name);
  }
  return { params, wrong };
}
