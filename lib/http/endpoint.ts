import type { z } from "zod";

/** One route of the contract: what it takes and answers. Handlers, the gate and the OpenAPI document all read it. */
export interface Endpoint<Params extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  /** The name of the operation in OpenAPI. */
  name: string;
  method: "GET" | "POST" | "DELETE";
  /** With `{name}` for a parameter, e.g. `/api/entities/{id}`. */
  path: string;
  summary: string;
  /** An object: path parameters and query string of a GET or DELETE, the JSON body of a POST; the query string where the body is a file. */
  params: Params;
  answer: Answer;
  /** The body of a POST is a file as it is, of any media type and up to `maxImportBytes`: what it may hold. */
  takesFile?: string;
  /** Changes what is stored: served to this machine only. */
  ownerOnly?: true;
  /** Integers beyond 2^53 in the body stay what they are, tagged as in answers. */
  exactNumbers?: true;
  /** Also answers as a stream of JSON lines where `Accept` asks for it: what stands in them. */
  ndjson?: string;
  /** Answers a file of any media type, unless asked otherwise: what it is. */
  file?: string;
}

/** Names the types of an endpoint, so that its route is checked against them. */
export function endpoint<Params extends z.ZodType, Answer extends z.ZodType>(declared: Endpoint<Params, Answer>): Endpoint<Params, Answer> {
  return declared;
}
