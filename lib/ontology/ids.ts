import { z } from "zod";

/** The longest id we accept, in UTF-16 units. */
export const maxIdLength = 200;

/** An id of ours: any text without control characters, e.g. `person:sadyr-japarov`. Ids of imported data may hold any script. */
export const idSchema = z
  .string()
  .min(1, "an id can't be empty")
  .max(maxIdLength, `an id has at most ${maxIdLength} characters`)
  // eslint-disable-next-line no-control-regex -- control characters are what we look for
  .refine((id) => !/[\u0000-\u001f\u007f]/.test(id), "an id can't hold control characters");

/** An opaque but stable id of a folded relation. */
export function relationId(subject: string, storedType: string, object: string): string {
  const written = (id: string) => encodeURIComponent(id).replaceAll("~", "%7E");
  return `${written(subject)}~${storedType}~${written(object)}`;
}

/** Subject, stored type and object of an id that `relationId` made; null for any other text. */
export function relationEnds(id: string): { subject: string; storedType: string; object: string } | null {
  const [subject, storedType, object, more] = id.split("~");
  if (!subject || !storedType || !object || more !== undefined) return null;
  try {
    return { subject: decodeURIComponent(subject), storedType, object: decodeURIComponent(object) };
  } catch {
    return null;
  }
}
