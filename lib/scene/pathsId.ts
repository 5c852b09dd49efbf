import type { PathEnds } from "./scene";

/** Two ends, either of which may not be chosen yet, as one text for an address. */
export function pathsId({ from, to }: PathEnds): string {
  const written = (id: string | null) => encodeURIComponent(id ?? "").replaceAll("~", "%7E");
  return `${written(from)}~${written(to)}`;
}

/** The ends in a text that `pathsId` made; none in any other. */
export function pathEndsOf(text: string): PathEnds {
  const [from, to, more] = text.split("~");
  if (from === undefined || to === undefined || more !== undefined) return { from: null, to: null };
  try {
    return { from: decodeURIComponent(from) || null, to: decodeURIComponent(to) || null };
  } catch {
    return { from: null, to: null };
  }
}
