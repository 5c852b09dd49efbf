/**
 * How a source says what it says, from the firmest to the denied. `asserted`: in its own voice; `reported`: passes on
 * someone's statement; `alleged`: a wrong imputed, not established; `predicted`: planned, promised, expected; `denied`.
 */
export const modalities = ["asserted", "reported", "alleged", "predicted", "denied"] as const;
export type Modality = (typeof modalities)[number];

const prefixes = { asserted: "", reported: "", alleged: "ALLEGED_", predicted: "PREDICTED_", denied: "DENIED_" } as const satisfies Record<Modality, string>;

/** The stored relationship type of a claim: plain for asserted and reported, else with the modality before it. */
export function storedType(relation: string, modality: Modality): string {
  return prefixes[modality] + relation;
}

/** The stored types under which claims of a relation may stand, for the given modalities (all when left out). */
export function storedTypes(relation: string, allowed: readonly Modality[] = modalities): string[] {
  return [...new Set(allowed.map((modality) => storedType(relation, modality)))];
}

/** The plain relation of a stored type, and the modality its prefix says (null for a plain type: asserted or reported). */
export function plainType(stored: string): { relation: string; modality: Modality | null } {
  for (const modality of ["alleged", "predicted", "denied"] as const) {
    if (stored.startsWith(prefixes[modality])) return { relation: stored.slice(prefixes[modality].length), modality };
  }
  return { relation: stored, modality: null };
}

/** The modality of a folded relation: the firmest that one of its claims really uses. */
export function firmest(claimed: Iterable<Modality>): Modality {
  const present = new Set(claimed);
  return modalities.find((modality) => present.has(modality)) ?? "asserted";
}
