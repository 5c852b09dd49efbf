import { z } from "zod";
import { flags, type ClaimTest } from "./claimTests";
import { idSchema } from "./ids";
import { modalities } from "./modality";
import { statuses } from "./status";

/** Values of one choice at most. */
export const valuesAtMost = 20_000;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "a day like 2025-04-17")
  .refine((text) => {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  }, "not in the calendar");

/** A filter that keeps some values of a subject, or drops some. */
export const choiceSchema = <By extends string, Value extends z.ZodType>(by: By, value: Value) => {
  const values = z.array(value).max(valuesAtMost);
  return z.union([z.object({ by: z.literal(by), keep: values }), z.object({ by: z.literal(by), drop: values })]);
};

/** A filter that a single claim passes or fails. */
export const claimTestSchema: z.ZodType<ClaimTest> = z.union(
  [
    choiceSchema("modality", z.enum(modalities)),
    choiceSchema("source", idSchema),
    choiceSchema("publisher", z.string().max(300)),
    choiceSchema("dataset", idSchema),
    choiceSchema("place", z.string().max(300).nullable()),
    choiceSchema("status", z.enum(statuses).nullable()),
    choiceSchema("flag", z.enum(flags).nullable()),
    z.object({ by: z.literal("date"), from: day.nullable(), to: day.nullable(), undated: z.boolean() }),
  ],
  { error: 'a filter of claims is {by, keep: […]} or {by, drop: […]} with by: modality, source, publisher, dataset, place, status or flag, or {by: "date", from, to, undated}' },
);

/** Filters all of which a claim must pass. */
export const claimTestsSchema = z.array(claimTestSchema).min(1, "leave filters out to ask for all").max(20, "at most 20 filters");
export type ClaimTests = z.output<typeof claimTestsSchema>;
