import { z } from "zod";
import { idSchema } from "./ids";
import { modalities } from "./modality";
import { claimSchema, entitySchema, sourceSchema } from "./records";
import { statuses } from "./status";

/** All claims with the same ends and stored type, seen as one arrow. */
export const relationSchema = z.strictObject({
  id: z.string(),
  subject: idSchema,
  type: z.string(),
  object: idSchema,
  /** The firmest that one of its claims uses; alleged, predicted and denied claims are relations of their own. */
  modality: z.enum(modalities),
  /** Number of claims. */
  count: z.int().positive(),
  /** Number of distinct sources. */
  sources: z.int().positive(),
  /** Their ids, sorted, at most 20. */
  sourceIds: z.array(idSchema),
  /** EDTF dates of the earliest and the latest dated claim; null where none is dated. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** Keys of the conflicts its claims take part in, sorted. */
  conflict: z.array(z.string()),
  /** Keys of the occurrences its claims speak of, sorted, at most 20. */
  events: z.array(z.string()),
  /** Where its claims say that it happened, sorted, at most 20; left out where none says. */
  places: z.array(z.string()).optional(),
  /** Legal statuses that its claims state beyond what its type says, sorted; left out where none does. */
  statuses: z.array(z.enum(statuses)).optional(),
  /** True where one of its claims is evidently wrong in its source. */
  sourceError: z.literal(true).optional(),
});

const omittedSchema = z.strictObject({
  entities: z.int().nonnegative(),
  relations: z.int().nonnegative(),
  claims: z.int().nonnegative(),
  /** True where the true number is larger than the one given ("more than n"). */
  atLeast: z.boolean(),
});

/** Entities with the relations between them: the one currency between all layers. */
export const subgraphSchema = z.strictObject({
  entities: z.array(entitySchema),
  relations: z.array(relationSchema),
  claims: z.array(claimSchema).optional(),
  sources: z.array(sourceSchema).optional(),
  truncated: z.boolean(),
  omitted: omittedSchema,
  /** Ids that were asked for and are not in the store. */
  missing: z.array(z.string()),
  /** In a file that was exported: what it is a part of, and which data it holds. */
  manifest: z.looseObject({ format: z.string() }).optional(),
});

export type Relation = z.infer<typeof relationSchema>;
export type Subgraph = z.infer<typeof subgraphSchema>;
