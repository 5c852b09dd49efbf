/** The columns of a plan as a table. */
export const planColumns = ["operator", "details", "estimatedRows", "rows", "dbHits"] as const;

interface Step {
  operator: string;
  details?: string;
  estimatedRows?: number;
  rows?: number;
  dbHits?: number;
  children: Step[];
}

/** A plan as lines, from the result down to the scans: what feeds an operator stands below it, one step further in. */
export function planRows(plan: unknown): (string | undefined)[][] {
  const rows: (string | undefined)[][] = [];
  const walk = ({ operator, details, estimatedRows, rows: counted, dbHits, children }: Step, depth: number) => {
    rows.push([`${"  ".repeat(depth)}${operator}`, details, rounded(estimatedRows), rounded(counted), rounded(dbHits)]);
    for (const child of children) walk(child, depth + 1);
  };
  walk(plan as Step, 0);
  return rows;
}

const rounded = (count?: number) => (count === undefined ? undefined : String(Math.round(count)));
