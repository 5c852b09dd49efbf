import type { z } from "zod";
import { Problem } from "../ontology/problem";
import type { NamedQuery } from "../queries/namedQuery";

/** The parameters of a named query as its schema gives them. Throws a `bad-input` Problem that names every wrong one by its path. */
export function parsedParams<Params extends z.ZodType, Answer>(query: NamedQuery<Params, Answer>, params: unknown): z.output<Params> {
  const parsed = query.params.safeParse(params);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  throw new Problem("bad-input", `The question ${query.name} can't be answered: ${issues[0]?.path ? `${issues[0].path}: ` : ""}${issues[0]?.message}.`, { issues });
}
