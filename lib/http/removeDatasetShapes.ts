import { z } from "zod";
import { idSchema } from "../ontology/ids";

/** What `DELETE /api/datasets/{id}` takes. */
export const removeDatasetParams = z.strictObject({ id: idSchema });

const count = z.int().nonnegative();

/** What it answers: how much is gone. */
export const removeDatasetAnswer = z.strictObject({ dataset: z.string(), removed: z.strictObject({ claims: count, sources: count, entities: count }) });
