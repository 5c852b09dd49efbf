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
