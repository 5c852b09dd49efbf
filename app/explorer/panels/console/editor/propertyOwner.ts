/** What has a property. */
export type PropertyOwner = "Entity" | "Source" | "claim";

const afterDot = /([\p{L}_][\p{L}\p{N}_]*)\.[\p{L}\p{N}_]*$/u;
/** In the braces of a node or a relationship. */
const inBraces = /([[(])([^[\]()]*)\{[^{}]*$/;

/** Of what the property is whose name is typed at an offset of a query: what the variable before the dot, or the pattern around the braces, is; null where that can't be seen. */
export function ownerAt(text: string, at: number): PropertyOwner | null {
  const before = text.slice(0, at);
  const variable = afterDot.exec(before)?.[1];
  if (variable === undefined) return ownerOf(inBraces.exec(before));
  return ownerOf(new RegExp(`([[(])\\s*(${variable}(?![\\p{L}\\p{N}_])[^[\\]()]*)[\\])]`, "u").exec(text));
}

function ownerOf(pattern: RegExpExecArray | null): PropertyOwner | null {
  if (!pattern) return null;
  if (pattern[1] === "[") return "claim";
  return /:\s*Source\b/.test(pattern[2] ?? "") ? "Source" : "Entity";
}
