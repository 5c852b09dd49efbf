import { z } from "zod";
import { dayRange } from "../ontology/edtf";
import { idSchema } from "../ontology/ids";
import { modalities, storedTypes, type Modality } from "../ontology/modality";
import { findRelationType, nearestRelationTypes, relationTypes } from "../ontology/relationTypes";
import { limits } from "./limits";

/** Several ids; an id given twice counts once. */
export const idsSchema = (max: number = limits.ids) =>
  z
    .array(idSchema)
    .max(max, `at most ${max} ids in one request`)
    .transform((ids) => [...new Set(ids)]);

/** Several ids, at least one. */
export const someIdsSchema = (max: number = limits.ids) => idsSchema(max).refine((ids) => ids.length > 0, "give at least one id");

/** How many of something an answer may carry; a positive whole number up to `max`. */
export const limitSchema = ({ default: preset, max }: { default: number; max: number }) =>
  z
    .int(`a limit is a whole number from 1 to ${max}`)
    .positive(`a limit is a whole number from 1 to ${max}`)
    .max(max, `the limit is at most ${max}`)
    .default(preset);

/** A plain relation type of the ontology. */
export const relationTypeSchema = z.string().refine((type) => findRelationType(type) !== undefined, {
  error: (issue) => `"${String(issue.input).slice(0, 60)}" is no relation type; the nearest are ${nearestRelationTypes(String(issue.input).slice(0, 60)).join(", ")}`,
});

/** Plain relation types to keep; all when left out. */
export const relationListSchema = z.array(relationTypeSchema).min(1, "leave relations out to ask for all").max(500, "at most 500 relation types");

/** Modalities to keep; all when left out. */
export const modalityListSchema = z.array(z.enum(modalities)).min(1, "leave modalities out to ask for all").max(50);

/** One end of a period: a day, month or year, taken as its first or its last day. */
export const bound = (end: "earliest" | "latest") =>
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a day, month or year like 2025-04-17, 2025-04 or 2025")
    .transform((date, context) => {
      try {
        return dayRange(date)[end] as string;
      } catch {
        context.addIssue({ code: "custom", message: `"${date}" is not in the calendar` });
        return z.NEVER;
      }
    });

/** First and last day of a period, both in it. A month or a year stands for all its days. */
export const periodFields = { from: bound("earliest").optional(), to: bound("latest").optional() };

/** Refuses a period that ends before it begins. */
export function periodIsOrdered(period: { from?: string; to?: string }): boolean {
  return period.from === undefined || period.to === undefined || period.from <= period.to;
}
export const periodOrderError = { message: "the period ends before it begins", path: ["to"] };

const everyType = relationTypes.map((row) => row.type);

/** The stored types that claims of these plain relations may have. */
export function storedTypesOf(relations: readonly string[] = everyType, allowed: readonly Modality[] = modalities): string[] {
  return relations.flatMap((relation) => storedTypes(relation, allowed));
}

/** Stored types that go both ways. */
export const symmetricStoredTypes: readonly string[] = storedTypesOf(relationTypes.filter((row) => row.symmetric).map((row) => row.type));
