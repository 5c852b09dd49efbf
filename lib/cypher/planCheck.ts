import { Problem } from "../ontology/problem";
import { readProcedures } from "./allowed";
import { readOperators, writeOperators } from "./planOperators";
import type { CheckOptions } from "./checkCypher";

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
 * operators. With `mayWrite` also one that changes what the graph holds. Throws `refused-query` naming the operator or the procedure.
 */
export function checkPlan({ queryType, operators, procedures }: ExplainedPlan, { mayWrite = false }: CheckOptions = {}): void {
  const refuse = (message: string, hint = "Ask in another way: MATCH … RETURN …"): never => {
    throw new Problem("refused-query", message, { hint });
  };
  if (queryType !== "r" && !(mayWrite && (queryType === "rw" || queryType === "w"))) {
    refuse(`The database would do more than read for this query (it calls its type "${queryType ?? "unknown"}").`,
      "Take out what creates, changes or administrates, and ask for what is there: MATCH … RETURN …");
  }
  if (operators.length === 0) refuse("The database gave no plan for this query, so it can't be seen that it only reads.");
  const operator = operators.map(operatorName).find((name) => !readOperators.has(name) && !(mayWrite && writeOperators.has(name)));
  if (operator !== undefined) refuse(`The database would run "${operator}" for this query, which is not on the list of what only reads.`);
  const procedure = procedures.find((name) => !readProcedures.has(name));
  if (procedure !== undefined) refuse(`The procedure ${procedure} can't be called here.`, `These can: ${[...readProcedures].join(", ")}.`);
}

/** `ProduceResults@neo4j` → `ProduceResults`. */
function operatorName(operator: string): string {
  return operator.replace(/@.*$/s, "").trim();
}
