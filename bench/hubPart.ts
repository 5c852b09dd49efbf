import type { z } from "zod";
import { between } from "../lib/queries/between";
import { claims } from "../lib/queries/claims";
import { commonNeighbors } from "../lib/queries/commonNeighbors";
import { datasets } from "../lib/queries/datasets";
import { degrees } from "../lib/queries/degrees";
import { entity } from "../lib/queries/entity";
import type { NamedQuery } from "../lib/queries/namedQuery";
import { neighbors } from "../lib/queries/neighbors";
import { paths } from "../lib/queries/paths";
import { search } from "../lib/queries/search";
import type { GraphStore } from "../lib/store/graphStore";
import { openStore } from "../lib/store/openStore";
import { importSettings } from "./benchGraphs";
import { bareDriver } from "./benchNeo4j";
import { promised, type BenchContext, type BenchGraph, type Figure, type Part } from "./figure";
import { median, percentile } from "./statistics";

/** How long questions about the largest hub take, and whether that depends on how much else is in the store. */
export const hubPart: Part = { name: "hub", title: "Questions about the largest hub, beside little and beside ten times as much", run };

/** Times that each question is asked, after it was asked twice. */
const runs = { full: 9, small: 3 };

interface Question {
  name: string;
  /** About the hub; or about a data set that is itself ten times as large in the larger store. */
  about: "hub" | "data set";
  ask(store: GraphStore): Promise<unknown>;
}

async function run({ graph, small, say }: BenchContext): Promise<Figure[]> {
  const [plain, tenfold] = [await graph("plain"), await graph("tenfold")];
  const stores = { plain: await openStore({ neo4j: plain }), tenfold: await openStore({ neo4j: tenfold }) };
  try {
    const figures: Figure[] = [];
    for (const question of await questionsAbout(plain, stores.plain)) {
      const [few, many] = await timesOf(question, [stores.plain, stores.tenfold], small ? runs.small : runs.full);
      say(`${question.name}: ${median(few).toFixed(0)} ms, ${median(many).toFixed(0)} ms`);
      figures.push(...figuresOf(question, few, many));
    }
    return [...importFigures(plain, tenfold), ...figures];
  } finally {
    await stores.plain.close();
    await stores.tenfold.close();
  }
}

function figuresOf({ name, about }: Question, few: readonly number[], many: readonly number[]): Figure[] {
  const ratio = { name: `${name}: over that beside little`, value: median(many) / median(few), unit: "×", against: `${median(few).toFixed(0)} ms` };
  return [
    promised({ name: `${name}: median`, value: median(many), unit: "ms", against: "as seen from the port, answer included" }, "≤", 1_000),
    { name: `${name}: 95th percentile`, value: percentile(many, 0.95), unit: "ms" },
    about === "hub" ? promised(ratio, "≤", 1.5) : ratio,
  ];
}

/** What the import of both graphs took: memory above all, which must not grow with the rows. */
function importFigures(plain: BenchGraph, tenfold: BenchGraph): Figure[] {
  const rate = ({ import: { rows, seconds } }: BenchGraph) => rows / seconds;
  return [
    { name: "import command, rows per second", value: rate(tenfold), unit: "rows/s", against: `${tenfold.import.rows} rows, start of the command included` },
    { name: `import command, memory at ${plain.import.rows} rows`, value: plain.import.peakMegabytes, unit: "MB" },
    promised({ name: `import command, memory at ${tenfold.import.rows} rows over that`, value: tenfold.import.peakMegabytes / plain.import.peakMegabytes, unit: "×", against: "twice the actors, ten times the rows" }, "≤", 1.5),
  ];
}

/** The times of a question in milliseconds, in each store, asked in turns so that both share what else the machine does. */
async function timesOf(question: Question, stores: readonly GraphStore[], times: number): Promise<[number[], number[]]> {
  const taken: [number[], number[]] = [[], []];
  for (let n = -2; n < times; n++) {
    for (const [at, store] of stores.entries()) {
      const started = performance.now();
      await question.ask(store);
      if (n >= 0) taken[at]?.push(performance.now() - started);
    }
  }
  return taken;
}

async function questionsAbout({ hub, ...server }: BenchGraph, store: GraphStore): Promise<Question[]> {
  const around = (await store.read(neighbors, { ids: [hub], limit: 50, order: "connected" })).entities.map(({ id }) => id).filter((id) => id !== hub);
  const [near = "", ...others] = around;
  const [far = near] = await notBeside(server, hub);
  const question = <Params extends z.ZodType, Answer>(name: string, query: NamedQuery<Params, Answer>, params: z.input<Params>, about: Question["about"] = "hub"): Question => ({
    name, about, ask: (asked) => asked.read(query, params),
  });
  return [
    question("open it: its degree", degrees, { ids: [hub] }),
    question("open it: counts by relation and year", entity, { id: hub }),
    ...(["connected", "latest", "type"] as const).flatMap((order) => [200, 500].map((limit) => question(`expand it: ${limit} ${order}`, neighbors, { ids: [hub], limit, order }))),
    question("expand it: 200 connected, one month", neighbors, { ids: [hub], limit: 200, from: "2018-03-01", to: "2018-03-31" }),
    question("its claims, first page", claims, { subject: hub, limit: 1_000 }),
    question("between it and 49 around it", between, { ids: [hub, ...others] }),
    question("common neighbours with the next", commonNeighbors, { ids: [hub, near], limit: 200 }),
    question("all shortest paths to one around it", paths, { from: hub, to: near }),
    question("all shortest paths to one not beside it", paths, { from: hub, to: far }),
    question("search by name", search, { q: "india" }),
    question("data sets", datasets, {}, "data set"),
    question("claims of the data set, first page", claims, { dataset: importSettings.dataset, limit: 1_000 }, "data set"),
  ];
}

/** Entities with many claims, but none with the hub. */
async function notBeside(server: { uri: string; username: string; password: string }, hub: string): Promise<string[]> {
  const driver = bareDriver(server);
  try {
    const question = "MATCH (h:Entity {id: $hub}) MATCH (e:Entity) WHERE e <> h AND NOT (e)--(h) RETURN e.id AS id ORDER BY COUNT { (e)--() } DESC, id LIMIT 1";
    return (await driver.executeQuery(question, { hub })).records.map((row) => String(row.get("id")));
  } finally {
    await driver.close();
  }
}
