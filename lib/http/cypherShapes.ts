import { z } from "zod";
import { findingSchema } from "../cypher/finding";
import { subgraphSchema } from "../ontology/subgraph";
import { limitSchema } from "../queries/parameters";
import { shownNames } from "../queries/shown/shownCypher";
import { questionSchema } from "../questions/question";
import { queryLimits } from "./limits";

const cypherText = z.string().trim().min(1, "can't be empty").max(queryLimits.cypherLength);
const cypherParams = z.record(z.string(), z.unknown()).meta({
  description: "Values by name. A whole number is an integer; what JSON lacks is tagged as in answers, e.g. {\"$type\": \"date\", \"value\": \"2025-04-17\"}: integer, float, date, datetime, localdatetime, time, localtime, duration, point, bytes; a map with a key $type {\"$type\": \"map\", \"value\": {…}}.",
});
const count = z.int().nonnegative();

/** What `POST /api/query` takes. */
export const queryParams = z.strictObject({
  cypher: cypherText,
  params: cypherParams.optional(),
  limit: limitSchema(queryLimits.rows),
  /** Entities and claims that the subgraph of the answer may hold together. */
  elementLimit: limitSchema(queryLimits.elements),
  timeoutMs: limitSchema(queryLimits.timeoutMs),
  /** All rows up to the greatest number of `limits`, as JSON lines and without a subgraph; `limit` and `elementLimit` don't count then. */
  allRows: z.boolean().optional(),
  /** Where the database warns of the query, it isn't run: the answer has its warnings and `notRun`. */
  unlessWarned: z.boolean().optional(),
});

/** Why an answer is empty, and what nearly matched. */
export const answerHintSchema = z.strictObject({
  message: z.string(),
  /** What to ask instead: the whole query, and what to call that. */
  mend: z.strictObject({ cypher: z.string().optional(), text: z.string().optional() }).optional(),
});

/** What `POST /api/query` answers. */
export const queryAnswer = z.strictObject({
  columns: z.array(z.string()),
  /** In column order; what JSON lacks is tagged with `$type`. */
  rows: z.array(z.array(z.unknown())),
  subgraph: subgraphSchema,
  truncated: z.boolean(),
  total: count.optional(),
  plan: z.unknown().optional(),
  elapsedMs: z.number().nonnegative(),
  /** What the database noticed about the query. */
  warnings: z.array(findingSchema).optional(),
  /** Set where the warnings kept the query from being run, as it was asked for. */
  notRun: z.literal(true).optional(),
  /** Of an empty answer: what nearly matched. */
  hints: z.array(answerHintSchema).optional(),
  /** The limits that this answer was held to; no `elements` where nothing limited the subgraph. */
  limits: z.strictObject({ rows: count, elements: count.optional(), timeoutMs: count }),
});

/** What `POST /api/query/check` takes. */
export const checkParams = z.strictObject({ cypher: z.string().max(queryLimits.cypherLength), params: cypherParams.optional() });

/** What `POST /api/query/check` answers. */
export const checkAnswer = z.strictObject({
  /** Whether the query would be run. */
  allowed: z.boolean(),
  problems: z.array(findingSchema),
  /** Names of the parameters that the query uses, in the order of the text. */
  parameters: z.array(z.string()),
  /** Set where the query would change the graph: owners who allowed writes can run it. */
  writes: z.boolean().optional(),
});

/** What `POST /api/query/write` takes: without `confirm` it only tells what would change. */
export const writeParams = z.strictObject({
  cypher: cypherText,
  params: cypherParams.optional(),
  /** The token of the answer that told what would change. */
  confirm: z.string().max(200).optional(),
  timeoutMs: limitSchema(queryLimits.timeoutMs),
});

/** What `POST /api/query/write` answers. */
export const writeAnswer = z.strictObject({
  committed: z.boolean(),
  /** Confirms exactly this query with exactly these parameters, once, for some minutes. */
  token: z.string().optional(),
  changes: z.strictObject({
    nodesCreated: count, nodesDeleted: count, relationshipsCreated: count, relationshipsDeleted: count,
    propertiesSet: count, labelsAdded: count, labelsRemoved: count,
  }),
  /** The first rows of what the query returns. */
  sample: z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) }).optional(),
});

/** What `GET /api/questions` answers. */
export const questionsAnswer = z.strictObject({ questions: z.array(questionSchema) });

/** What `POST /api/cypher` takes: a named query, and the parameters that its route takes. */
export const shownParams = z.strictObject({ query: z.enum(shownNames), params: z.record(z.string(), z.unknown()) });

/** What `POST /api/cypher` answers: a query for the console. */
export const shownAnswer = z.strictObject({ cypher: z.string(), params: cypherParams });
