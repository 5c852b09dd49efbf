import { cypherFindings } from "../cypher/cypherFindings";
import { loadGrammar } from "../cypher/cypherParser";
import type { Finding } from "../cypher/finding";
import { printable } from "./printable";

/** Milliseconds after which a query may be one that takes long: a quick one is told of when it is answered. */
const quickMs = 200;

/** What is known of no store: names are left to the database. */
const nothingKnown = { labels: new Map<string, number>(), types: new Map<string, number>(), properties: new Set<string>() };

/**
 * Says of a query that isn't answered at once why it may take very long, on stderr: one that runs into its limit would never say
 * so. It holds nothing up.
 * @returns what ends it, and tells the messages that were said
 */
export function warnMeanwhile(cypher: string, params: Readonly<Record<string, unknown>>): () => ReadonlySet<string> {
  const said = new Set<string>();
  let over = false;
  const look = async () => {
    if (over) return;
    const { problems } = await cypherFindings(cypher, nothingKnown, Object.keys(params));
    if (over || problems.some(({ severity }) => severity === "error")) return;
    for (const problem of problems.filter(mayTakeLong)) {
      said.add(problem.message);
      process.stderr.write(`${warningLine(problem)}\n`);
    }
  };
  // What is wrong with the query, or with reading it, is told by the run itself.
  const later = () => void setTimeout(() => void look().catch(() => undefined), quickMs).unref();
  void loadGrammar().then(later, () => undefined);
  return () => {
    over = true;
    return said;
  };
}

const mayTakeLong = ({ severity, message }: Finding) => severity === "warning" && /of any length|isn't connected with the rest/.test(message);

/** A finding as the command says it: what, where, and how to mend it. */
export function warningLine({ message, hint, line, column }: Finding): string {
  return printable(`${message} (line ${line}, column ${column})${hint === undefined ? "" : ` ${hint}`}`);
}
