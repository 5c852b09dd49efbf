import { z } from "zod";
import { kinds } from "../ontology/kinds";

/** What the saved questions are sorted by. */
export const topics = ["people", "agencies", "states", "time", "sources", "contradictions"] as const;

/** What a slot of a question takes: an id (entity, source), a name of the ontology (relation, modality, kind), or a value. Days are ISO texts. */
export const slotTypes = ["entity", "text", "integer", "date", "relation", "modality", "kind", "source"] as const;

export const questionParameterSchema = z.strictObject({
  /** As it stands in the Cypher text, without the $. */
  name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  label: z.string().min(1),
  type: z.enum(slotTypes),
  /** Without it, and where it isn't required, the parameter is null. */
  default: z.union([z.string(), z.number()]).optional(),
  required: z.boolean().optional(),
  /** Kinds of entity that make sense here; all when left out. */
  kinds: z.array(z.enum(kinds)).optional(),
});
export type QuestionParameter = z.infer<typeof questionParameterSchema>;

/** A question somebody may ask the graph, with the Cypher that answers it. */
export const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: z.string().min(1),
  topic: z.enum(topics),
  /** The question as one says it, with `{name}` where a parameter goes. */
  sentence: z.string().min(1),
  /** What counts as an answer, and what doesn't. */
  description: z.string().min(1),
  parameters: z.array(questionParameterSchema),
  cypher: z.string().min(1),
});
export type Question = z.infer<typeof questionSchema>;
