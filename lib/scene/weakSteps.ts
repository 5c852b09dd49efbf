import type { Modality } from "../ontology/modality";
import type { Hop } from "./paths";

/** What nobody asserts or reports, the least doubtful first. */
const doubtful = ["alleged", "predicted", "denied"] as const satisfies readonly Modality[];
export type Doubtful = (typeof doubtful)[number];

/** How many steps of a path rest on nothing but what is alleged, predicted or denied: each counts by the least doubtful of its relations. */
export function weakSteps(hops: readonly Hop[]): Map<Doubtful, number> {
  const counted = new Map<Doubtful, number>();
  for (const { relations } of hops) {
    const said = new Set<Modality>(relations.map(({ modality }) => modality));
    if (said.has("asserted") || said.has("reported")) continue;
    const best = doubtful.find((modality) => said.has(modality));
    if (best) counted.set(best, (counted.get(best) ?? 0) + 1);
  }
  return counted;
}
