import { barePage } from "./barePage";
import { bareDriver } from "./benchNeo4j";
import { memoryGrowth, runCommand } from "./childProcess";
import { screenMs, type MarkedQuestion } from "./consoleScreen";
import { servedPage } from "./benchPage";
import { promised, type BenchContext, type BenchGraph, type Figure, type Part } from "./figure";
import { askLines, firstRowMs, refusalMs } from "./queryLines";
import { median, percentile } from "./statistics";

/** How the console answers: the first row, many rows, and others while a runaway runs. */
export const consolePart: Part = { name: "console", title: "Cypher typed by users, through the server and from the command line", run };

/** Milliseconds that a runaway may take. */
const limitMs = 3_000;

const questions = [
  { name: "one number", cypher: "RETURN 1 AS one" },
  { name: "1,000 claims with their ends", cypher: "MATCH (a:Entity)-[r]->(b:Entity) RETURN a, r, b LIMIT 1000" },
  { name: "a count over all claims", cypher: "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.kind, type(r), b.kind, count(*) AS claims ORDER BY claims DESC" },
  { name: "whom most comment on", cypher: "MATCH (a)-[r:COMMENTED_ON]->(b) WHERE r.date >= '2018-01-02' RETURN b.name, count(DISTINCT a) AS by ORDER BY by DESC LIMIT 100" },
];

/** Answers of each question that aren't counted, on either side: a process that just started has compiled nothing yet. */
const firstNotCounted = 10;

/** What is typed into the page: one that takes no time of its own, one with many rows, and one that takes some that people notice. */
const typed: MarkedQuestion[] = [
  { name: "one number", cypher: (mark) => `RETURN ${mark} AS mark` },
  { name: "the names of 1,000 claims", cypher: (mark) => `MATCH (a:Entity)-[r]->(b:Entity) RETURN a.name, type(r), b.name, ${mark} AS mark LIMIT 1000` },
  { name: "a count over all claims", cypher: (mark) => `MATCH (a:Entity)-[r]->(b:Entity) RETURN a.kind, type(r), b.kind, count(*) AS claims, ${mark} AS mark ORDER BY claims DESC` },
];

/** What stands in a runaway, so that it is found in the database. */
const runawayMark = "/* bench runaway */";

const runawaysOf = ({ hub }: BenchGraph) => [
  { name: "a runaway", cypher: `${runawayMark} UNWIND range(1, 100000000) AS x UNWIND range(1, 100) AS y RETURN count(*)` },
  { name: "paths of any length from the largest hub", cypher: `${runawayMark} MATCH p = (:Entity {id: "${hub}"})-[*]-() RETURN count(p)` },
  { name: "a value of millions of items", cypher: `${runawayMark} RETURN range(1, 16000000) AS x` },
];

async function run(context: BenchContext): Promise<Figure[]> {
  const graph = await context.graph("plain");
  const page = await servedPage(context.say, graph);
  const times = context.small ? 3 : 15;
  try {
    const url = `${page.url}api/query`;
    const first = [...(await firstRows(url, graph, times)), ...(await onScreen(page.url, graph, times))];
    const beside = [];
    for (const runaway of runawaysOf(graph)) beside.push(...(await besideRunaway(url, graph, runaway, times * 4)));
    return [...first, ...beside, ...(await manyRows(graph, context))];
  } finally {
    await page.close();
  }
}

/** From asking to the first row, through the server and with the bare driver, in turns; and what the way through the server takes alone. */
async function firstRows(url: string, graph: BenchGraph, times: number): Promise<Figure[]> {
  const driver = bareDriver(graph);
  const figures: Figure[] = [];
  try {
    for (const { name, cypher } of questions) {
      const [ours, bare, refused]: [number[], number[], number[]] = [[], [], []];
      for (let n = -firstNotCounted; n < times; n++) {
        const [served, direct, nothing] = [await firstRowMs(url, cypher), await bareFirstRowMs(driver, cypher), await refusalMs(url)];
        if (n < 0) continue;
        ours.push(served);
        bare.push(direct);
        refused.push(nothing);
      }
      figures.push(
        { name: `first row of ${name}`, value: median(ours), unit: "ms", against: `bare driver: ${median(bare).toFixed(1)} ms; what this route refuses at once: ${median(refused).toFixed(1)} ms` },
        promised({ name: `first row of ${name}, over the bare driver`, value: median(ours) / median(bare), unit: "×", against: "a session of the bare driver, until its first record" }, "≤", 1.3),
      );
    }
    return figures;
  } finally {
    await driver.close();
  }
}

/** From the key that runs it to the first row on the screen, and the same in a page that has nothing but the driver. */
async function onScreen(url: string, graph: BenchGraph, times: number): Promise<Figure[]> {
  const driver = bareDriver(graph);
  const bare = await barePage(graph);
  try {
    const found = await screenMs({ ours: url, bare: bare.url, alone: (cypher) => bareFirstRowMs(driver, cypher) }, typed, times);
    return typed.flatMap(({ name }, index) => {
      const { ours, bare, alone } = found[index] ?? { ours: NaN, bare: NaN, alone: NaN };
      return [
        { name: `first row on the screen of ${name}`, value: ours, unit: "ms", against: `a page of the bare driver: ${bare.toFixed(1)} ms; the driver without a page: ${alone.toFixed(1)} ms` },
        promised({ name: `first row on the screen of ${name}, over the bare driver`, value: ours / bare, unit: "×", against: "the bare driver in a page of its own, until its first row stands there" }, "≤", 1.3),
      ];
    });
  } finally {
    await bare.close();
    await driver.close();
  }
}

async function bareFirstRowMs(driver: ReturnType<typeof bareDriver>, cypher: string): Promise<number> {
  const session = driver.session({ defaultAccessMode: "READ" });
  const started = performance.now();
  let first: number | undefined;
  try {
    await new Promise((settle, reject) => {
      session.run(cypher).subscribe({ onNext: () => void (first ??= performance.now() - started), onCompleted: settle, onError: reject });
    });
    return first ?? NaN;
  } finally {
    await session.close();
  }
}

/** Small questions alone, then beside a query that takes all it can get; and when that one ends. */
async function besideRunaway(url: string, graph: BenchGraph, { name, cypher }: { name: string; cypher: string }, times: number): Promise<Figure[]> {
  const ask = async () => {
    const started = performance.now();
    await askLines(url, { cypher: `MATCH (e:Entity {id: "${graph.hub}"}) RETURN e.name` });
    return performance.now() - started;
  };
  const alone: number[] = [];
  for (let n = 0; n < times; n++) alone.push(await ask());
  const started = performance.now();
  let ended: number | undefined;
  const running = askLines(url, { cypher, timeoutMs: limitMs }).finally(() => (ended = performance.now() - started));
  const beside: number[] = [];
  while (ended === undefined) beside.push(await ask());
  const last = (await running).at(-1);
  if (last === undefined || !("error" in last)) throw new Error(`${name} wasn't ended: ${JSON.stringify(last).slice(0, 200)}`);
  return [
    promised({ name: `${name}: ends after its limit`, value: (ended ?? 0) - limitMs, unit: "ms", against: `limit ${limitMs} ms` }, "≤", 1_000),
    promised({ name: `${name}: gone from the database after its limit`, value: (await goneMs(graph, started)) - limitMs, unit: "ms", against: "SHOW TRANSACTIONS" }, "≤", 1_000),
    promised({ name: `another query beside ${name}, over the same alone`, value: median(beside) / median(alone), unit: "×", against: `${beside.length} asked, ${median(alone).toFixed(0)} ms alone` }, "≤", 1.5),
    { name: `the slowest of these`, value: percentile(beside, 1), unit: "ms", against: name },
  ];
}

/** Milliseconds from `started` until the database shows the runaway no more. */
async function goneMs(graph: BenchGraph, started: number): Promise<number> {
  const driver = bareDriver(graph);
  const question = `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '${runawayMark}' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n`;
  try {
    for (let left = 1; left > 0; ) left = Number((await driver.executeQuery(question)).records[0]?.get("n"));
    return performance.now() - started;
  } finally {
    await driver.close();
  }
}

/** Rows to CSV from the command line: a tenth of them, then all. */
async function manyRows(graph: BenchGraph, { small }: BenchContext): Promise<Figure[]> {
  const rows = small ? 10_000 : 100_000;
  const env = { NEO4J_URI: graph.uri, NEO4J_USERNAME: graph.username, NEO4J_PASSWORD: graph.password };
  const cypher = "UNWIND range(1, 10) AS n MATCH (a:Entity)-[r]->(b:Entity) RETURN n, a.name, type(r), b.name, r.date, r.cameo";
  const ask = (limit: number) => runCommand(["query", "--csv", "--limit", String(limit), "--timeout", "120", cypher], env);
  const few = await ask(rows / 10);
  const many = await ask(rows);
  if (many.lines !== rows + 1) throw new Error(`${many.lines} lines instead of ${rows + 1}`);
  return [
    { name: "query to CSV, rows per second", value: rows / many.seconds, unit: "rows/s", against: `${rows} rows, start of the command included` },
    promised({ name: `query to CSV, memory at ${rows} rows over a tenth of them`, value: memoryGrowth(many.megabytes).peak / memoryGrowth(few.megabytes).peak, unit: "×", against: `${memoryGrowth(few.megabytes).peak.toFixed(0)} MB` }, "≤", 1.3),
  ];
}
