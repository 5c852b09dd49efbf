import type { Plan, ProfiledPlan, ResultSummary } from "neo4j-driver";
import { plainValue } from "./neo4jValues";

/** A plan as `POST /api/query` answers it: operators from the result down to the scans. */
export interface PlanStep {
  operator: string;
  details?: string;
  estimatedRows?: number;
  /** Rows and database hits of a PROFILE. */
  rows?: number;
  dbHits?: number;
  children: PlanStep[];
}

/** What a query would do, as `checkPlan` asks it. */
export interface Explained {
  queryType: string;
  operators: string[];
  procedures: string[];
}

type AnyPlan = Plan & Partial<Pick<ProfiledPlan, "rows" | "dbHits">>;

/** The plan of an EXPLAIN or PROFILE, undefined where the summary has none. */
export function planOf(summary: ResultSummary): PlanStep | undefined {
  const plan = summary.profile || summary.plan;
  return plan ? step(plan) : undefined;
}

/** The query type and every operator and procedure of an EXPLAIN. */
export function explained(summary: ResultSummary): Explained {
  const operators: string[] = [];
  const procedures: string[] = [];
  const walk = ({ operator, details, children }: PlanStep) => {
    operators.push(operator);
    if (operator === "ProcedureCall") procedures.push(procedureName(details ?? ""));
    children.forEach(walk);
  };
  const plan = planOf(summary);
  if (plan) walk(plan);
  return { queryType: summary.queryType ?? "", operators, procedures };
}

function step(plan: AnyPlan): PlanStep {
  const details = plan.arguments.Details as unknown;
  const estimated = plan.arguments.EstimatedRows as unknown;
  return {
    operator: plan.operatorType.replace(/@.*$/, ""),
    ...(typeof details === "string" ? { details } : {}),
    ...(typeof estimated === "number" ? { estimatedRows: estimated } : {}),
    ...(plan.rows === undefined ? {} : { rows: plainValue(plan.rows) as number }),
    ...(plan.dbHits === undefined ? {} : { dbHits: plainValue(plan.dbHits) as number }),
    children: plan.children.map(step),
  };
}

/** The name in a detail such as `db.labels() :: (label :: STRING)`. */
function procedureName(details: string): string {
  return (details.split("(")[0] ?? "").replaceAll("`", "").trim();
}
