import type { Kind } from "../ontology/kinds";
import type { Modality } from "../ontology/modality";
import type { ColourRole } from "../ontology/relationTypeRow";

/** The head of an arrow: class is told by it and by the weight of the line, never by colour alone. */
export type Head = "triangle" | "hollow-triangle" | "dot" | "hollow-dot" | "chevron";

/** Line weight (px) and head of each class of relation. */
export const strokeOf: Readonly<Record<ColourRole, { width: number; head: Head }>> = {
  "material-conflict": { width: 2.6, head: "triangle" },
  "verbal-conflict": { width: 1.6, head: "hollow-triangle" },
  "material-cooperation": { width: 2.6, head: "dot" },
  "verbal-cooperation": { width: 1.6, head: "hollow-dot" },
  tie: { width: 1.3, head: "chevron" },
};

/** Dash pattern (px on, px off …) of each modality; empty for a solid line. */
export const patternOf: Readonly<Record<Modality, readonly number[]>> = {
  asserted: [],
  reported: [11, 4],
  alleged: [4.5, 3.5],
  predicted: [0.1, 5.5],
  denied: [9, 3, 1.5, 3],
};

/** Radius (px) of an entity with `degree` relations in the scene: r 11–16, states 16–20. */
export function radiusOf(kind: Kind, degree: number): number {
  const [least, most] = kind === "state" ? [16, 20] : [11, 16];
  return least + (most - least) * Math.min(1, Math.log2(1 + degree) / 4);
}
