import { Problem } from "../ontology/problem";

/** What a typed query may hold at most: more stops the parser, or the database's planner, for longer than its own time limit. */
export const complexityLimits = {
  /** UTF-8 bytes of the text. */
  bytes: 100_000,
  /** ( [ and { inside each other. */
  brackets: 64,
  /** Subqueries in braces, EXISTS { … }, COUNT { … }, COLLECT { … }, CALL { … }, inside each other. */
  subqueries: 8,
  /** CASE … END inside each other. */
  cases: 12,
  /** NOT or ! in a row, and steps of one chain such as a.b.c. */
  repeats: 100,
  /** Words, signs, texts and numbers. */
  parts: 20_000,
  /** XOR of one query: each doubles what the planner makes of it, past every time limit. */
  xors: 10,
  /** How often a part of a path may be repeated where it says so, as in {1,100}: each is a state of its own in the plan. */
  repetitions: 1_000,
} as const;

interface Level {
  subquery: boolean;
  /** Whether it is the parenthesis of CALL (x) { … }. */
  scope: boolean;
  /** CASE … END that are open in this bracket. */
  cases: number;
  /** Steps of the chain that is being read: a.b.c or a[0][0]. */
  steps: number;
  /** Whether it is a number of repetitions, such as {1,3}. */
  repetitions: boolean;
}

/** What isn't closed goes on to the end: were it tried again at each of its signs, that would take seconds. */
const token = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\]|\\[\s\S]?)*(?:'|$)|"(?:[^"\\]|\\[\s\S]?)*(?:"|$)|`(?:[^`]|``)*(?:`|$)|[\p{L}\p{N}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}]*|[^\s]/gu;
const subqueryWords: ReadonlySet<string> = new Set(["EXISTS", "COUNT", "COLLECT", "CALL"]);

/**
 * Refuses a query that is too long or too deeply nested to be parsed and planned in good time (`refused-query`, with the index in
 * `text` handed to `placeAt`), by counting signs and words outside strings, comments and quoted names. The unicode escapes of
 * `text` are decoded.
 */
export function checkComplexity(text: string, placeAt: (index: number) => { line: number; column: number }): void {
  const nesting = new Nesting();
  for (const { 0: part, index } of text.matchAll(token)) {
    if (part.startsWith("//") || part.startsWith("/*")) continue;
    const why = nesting.meet(part.toUpperCase());
    if (why) {
      const hint = "Split it into several steps with WITH, or into several queries.";
      throw new Problem("refused-query", `The query is too complex: ${why}.`, { ...placeAt(index), hint });
    }
  }
}

/** Counts what is open while a query is read sign by sign. */
class Nesting {
  private readonly levels: Level[] = [outermost()];
  private subqueries = 0;
  private cases = 0;
  private before = "";
  private repeats = 0;
  private scopeClosed = false;
  private parts = 0;
  private xors = 0;

  /** Reads the next sign or word (upper case); answers what is too much, if anything. */
  meet(part: string): string | undefined {
    const isName = this.before === "." || this.before === ":";
    this.parts++;
    if (part === "XOR" && !isName) this.xors++;
    this.repeats = part === this.before ? this.repeats + 1 : 1;
    if ("([{".includes(part)) this.open(part);
    else if (")]}".includes(part)) this.close(part);
    else if (part === "CASE" && !isName) this.countCases(1);
    else if (part === "END" && !isName) this.countCases(-1);
    if (this.before === "{" && /^[\d,]/.test(part)) this.level.repetitions = true;
    this.countSteps(part);
    this.before = part;
    return this.excess(part);
  }

  private get level(): Level {
    return this.levels.at(-1) ?? outermost();
  }

  private open(part: string): void {
    const subquery = part === "{" && (subqueryWords.has(this.before) || (this.before === ")" && this.scopeClosed));
    if (subquery) this.subqueries++;
    this.levels.push({ ...outermost(), subquery, scope: part === "(" && this.before === "CALL" });
  }

  private close(part: string): void {
    if (this.levels.length === 1) return;
    const closed = this.levels.pop();
    if (closed?.subquery) this.subqueries--;
    this.scopeClosed = part === ")" && closed?.scope === true;
    this.cases -= closed?.cases ?? 0;
  }

  private countCases(by: 1 | -1): void {
    if (this.level.cases + by < 0) return;
    this.level.cases += by;
    this.cases += by;
  }

  private countSteps(part: string): void {
    if (part === "." || part === "]") this.level.steps++;
    else if (!/^[\p{L}\p{N}\p{Pc}`[({)}]/u.test(part)) this.level.steps = 0;
    else if (/^[\p{L}\p{N}\p{Pc}]/u.test(part) && this.before !== ".") this.level.steps = 0;
  }

  private excess(part: string): string | undefined {
    const { brackets, subqueries, cases, repeats, parts, xors, repetitions } = complexityLimits;
    if (this.parts > parts) return `it has more than ${parts.toLocaleString("en")} words and signs; give long lists as parameters`;
    if (this.xors > xors) return `it has more than ${xors} XOR`;
    if (this.level.repetitions && Number(part.replaceAll("_", "")) > repetitions) return `a part of a path is repeated more than ${repetitions.toLocaleString("en")} times`;
    if (this.levels.length - 1 > brackets) return `brackets are nested deeper than ${brackets}`;
    if (this.subqueries > subqueries) return `subqueries are nested deeper than ${subqueries}`;
    if (this.cases > cases) return `CASE is nested deeper than ${cases}`;
    if ((part === "NOT" || part === "!") && this.repeats > repeats) return `"${part}" stands more than ${repeats} times in a row`;
    if (this.level.steps > repeats) return `a chain of properties or indexes has more than ${repeats} steps`;
    return undefined;
  }
}

function outermost(): Level {
  return { subquery: false, scope: false, cases: 0, steps: 0, repetitions: false };
}
