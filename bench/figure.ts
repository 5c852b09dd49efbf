/** One number that a part measured. */
export interface Figure {
  /** What it says, e.g. "import, rows per second". Unique within its part. */
  name: string;
  value: number;
  unit: string;
  /** What was promised, e.g. "≥ 0.7". */
  target?: string;
  /** Whether it was kept; absent where nothing was promised. */
  met?: boolean;
  /** What it was measured against in the same run, in words. */
  against?: string;
}

/** A part of the benchmark, which can be run alone by its name. */
export interface Part {
  name: string;
  /** What it measures, in a few words. */
  title: string;
  run(context: BenchContext): Promise<Figure[]>;
}

/** The two graphs that costs are compared on: the second holds ten times as much beside the same largest hub. */
export type GraphSize = "plain" | "tenfold";

/** What parts share. */
export interface BenchContext {
  /** Sizes of a smoke test: to see that it runs, not how fast. */
  small: boolean;
  /** A folder for this run; gone afterwards. */
  folder: string;
  events: EventData;
  /** The claims of each graph. */
  claims: Record<GraphSize, number>;
  /** A Neo4j of its own with that graph, made when it is first asked for. */
  graph(size: GraphSize): Promise<BenchGraph>;
  /** Tells people what is being done. */
  say(text: string): void;
}

/** Event data as quadruple files hold them: numbers into the lists of names, and hours from the begin of 2018. */
export interface EventData {
  /** `icews18`, or `generated` where no folder was given. */
  name: string;
  entities: readonly string[];
  relations: readonly string[];
  rows: readonly (readonly [subject: number, relation: number, object: number, hour: number])[];
}

/** A Neo4j that is running, and how to reach it. */
export interface BenchGraph {
  uri: string;
  username: string;
  password: string;
  version: string;
  /** Id of the entity with the most claims. */
  hub: string;
  /** What the import that made it took. */
  import: { rows: number; seconds: number; peakMegabytes: number; startMegabytes: number };
}

/** A figure with a promise: at most, or at least, so much. */
export function promised(figure: Omit<Figure, "target" | "met">, bound: "≤" | "≥", limit: number): Figure {
  return { ...figure, target: `${bound} ${limit}`, met: bound === "≤" ? figure.value <= limit : figure.value >= limit };
}
