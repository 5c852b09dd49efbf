import { Problem } from "../ontology/problem";
import { readProcedures } from "./allowed";
import { readOperators } from "./planOperators";

/** What EXPLAIN says of a query. */
export interface ExplainedPlan {
  /** The database's own kind of the query: `r` reads, `rw` and `w` write, `s` changes the schema. */
  queryType: string | null | undefined;
  /** Names of all operators of the plan, with or without `@database` behind them. */
  operators: readonly string[];
  /** Full names of the procedures it calls. */
  procedures: readonly string[];
}

/**
 * The second check, independent of the first: allows a plan that only reads, by the database's own word and by each of its
 * operators. Throws `refused-query` naming the operator or the procedure.
 */
export function checkPlan({ queryType, operators, procedures }: ExplainedPlan): void {
  if (queryType !== "r") {
    throw new Problem("refused-query", `The database would do more than read for this query (it calls its type "${queryType ?? "unknown"}").`, { hint: "Take out what creates, changes or administrates, and ask for what is there: MATCH … RETURN …" });
  }
  if (operators.length === 0) {
    throw new Problem("refused-query", "The database gave no plan for this query, so it can't be seen that it only reads.", { hint: "Ask in another way: MATCH … RETURN …" });
  }
  for (const operator of operators) {
    const name = operatorName(operator);
    if (!readOperators.has(name)) {
      throw new Problem("refused-query", `The database would run "${name}" for this query, which is not on the list of what only reads.`, { hint: "Ask in another way: MATCH … RETURN …" });
    }
  }
  for (const procedure of procedures) {
    if (!readProcedures.has(procedure)) {
      throw new Problem("refused-query", `The procedure ${procedure} can't be called here.`, { hint: `These can: ${[...readProcedures].join(", ")}.` });
    }
  }
}

/** `ProduceResults@neo4j` → `ProduceResults`. */
function operatorName(operator: string): string {
  return operator.replace(/@.*$/s, "").trim();
}
