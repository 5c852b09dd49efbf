/** One event of an answer, as it stands in its line. */
export type AnswerLine = { columns: string[] } | { row: unknown[] } | { end: unknown } | { error: unknown };

async function* linesOf(url: string, body: object): AsyncGenerator<string> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json", accept: "application/x-ndjson" }, body: JSON.stringify(body) });
  if (!response.body) throw new Error("an answer without a body");
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    rest += decoder.decode(chunk as Uint8Array, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** All events of a query's answer; an error that came before any of them counts as one. */
export async function askLines(url: string, body: object): Promise<AnswerLine[]> {
  const lines: AnswerLine[] = [];
  for await (const line of linesOf(url, body)) lines.push(JSON.parse(line) as AnswerLine);
  return lines;
}

/** Milliseconds from asking to the first row. Reads the others as well: what is cut off would keep the next question waiting. */
export async function firstRowMs(url: string, cypher: string): Promise<number> {
  const started = performance.now();
  let first: number | undefined;
  for await (const line of linesOf(url, { cypher })) {
    if (line.startsWith('{"error"')) throw new Error(line);
    if (line.startsWith('{"row"')) first ??= performance.now() - started;
  }
  if (first === undefined) throw new Error("an answer without a row");
  return first;
}

/** Milliseconds that a question takes which the server refuses before it asks anybody: the way there and back. */
export async function refusalMs(url: string): Promise<number> {
  const started = performance.now();
  for await (const line of linesOf(url, {})) if (!line.startsWith('{"error"')) throw new Error(line);
  return performance.now() - started;
}
