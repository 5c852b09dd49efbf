import { z } from "zod";
import { exactJson } from "../ontology/exactJson";
import { Problem } from "../ontology/problem";
import { currentStore } from "../store/currentStore";
import type { GraphStore } from "../store/graphStore";
import { askedBy, askerHeader } from "./asker";
import { readJson } from "./body";
import type { Endpoint } from "./endpoint";
import { errorBody, problemOf, problemOfZod } from "./errorBody";
import { statusOf } from "./status";

/** When to ask again where the store is down: a database that restarts needs some seconds. */
const retryAfterSeconds = 5;

/** What a route may use besides its parameters. */
export interface RouteContext {
  store: GraphStore;
  request: Request;
  /** Fires when the client goes away. */
  signal: AbortSignal;
}

/** What Next hands to a route handler: the path's parameters, decoded once. */
interface NextContext {
  params: Promise<Record<string, string | string[] | undefined> | undefined>;
}

/**
 * A Next route handler for an endpoint: reads and validates the parameters (path, then query string of a GET or JSON body
 * of a POST; a file is left to `run`), runs, and answers as JSON, or as the `Response` that `run` gives. A `Problem` becomes the one error body with the
 * status of its code; anything else a 500 without details.
 */
export function route<Params extends z.ZodType, Answer extends z.ZodType>({ endpoint, run }: {
  endpoint: Endpoint<Params, Answer>;
  run(params: z.output<Params>, context: RouteContext): Promise<z.input<Answer> | Response>;
}): (request: Request, context: NextContext) => Promise<Response> {
  const numbers = numericParameters(endpoint.params);
  return async (request, context) => {
    try {
      const given = endpoint.method === "POST" && !endpoint.takesFile ? await readJson(request, endpoint.exactNumbers ? exactJson : undefined) : queryValues(request.url, (await context.params) ?? {}, numbers);
      const params = validated(endpoint.params, given);
      const answer = await run(params, { store: askedBy(currentStore(), request.headers.get(askerHeader)), request, signal: request.signal });
      return answer instanceof Response ? answer : jsonResponse(answer);
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** A JSON answer; never kept by a cache, since the graph behind it changes. */
export function jsonResponse(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" } });
}

/** The answer to an error: the one error body, with the status of its code. */
export function errorResponse(error: unknown): Response {
  const problem = problemOf(error);
  const response = jsonResponse(errorBody(problem), statusOf[problem.code]);
  if (problem.code === "store-down") response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}

function validated<Params extends z.ZodType>(params: Params, given: unknown): z.output<Params> {
  const parsed = params.safeParse(given);
  if (!parsed.success) throw problemOfZod(parsed.error, "The request");
  return parsed.data;
}

/**
 * The values of a query string with those of the path; a number where the schema wants one and the text is one. One that is
 * given twice, or that the path has already, would leave open which counts.
 */
function queryValues(url: string, path: Record<string, unknown>, numbers: ReadonlySet<string>): Record<string, unknown> {
  const values = new Map(Object.entries(path));
  for (const [name, text] of new URL(url).searchParams) {
    if (values.has(name)) throw new Problem("bad-input", `The parameter ${JSON.stringify(name)} is given twice.`);
    values.set(name, numbers.has(name) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
  }
  return Object.fromEntries(values);
}

/** The names of the parameters that are numbers. */
function numericParameters(params: z.ZodType): ReadonlySet<string> {
  const { properties = {} } = z.toJSONSchema(params, { io: "input", unrepresentable: "any" });
  const numeric = Object.entries(properties).filter(([, schema]) => typeof schema === "object" && (schema.type === "integer" || schema.type === "number"));
  return new Set(numeric.map(([name]) => name));
}
