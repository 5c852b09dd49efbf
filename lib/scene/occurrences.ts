import { storedType } from "../ontology/modality";
import type { ColourRole } from "../ontology/relationTypeRow";
import { relationType } from "../ontology/relationTypes";
import type { Relation } from "../ontology/subgraph";

/** What one entity did or had done to it, as far as the sources speak of the same: one sentence in the inspector. */
export interface Happening {
  /** `out`: the entity acts; `in`: it is acted on; `both`: a symmetric relation. */
  direction: "out" | "in" | "both";
  /** The relation that the sentence is made from: one whose other end is named, if any is. */
  lead: Relation;
  /** All relations of the same type, modality and occurrence with this entity at the same end, the lead first. */
  relations: Relation[];
}

/**
 * Groups the relations of `id` into sentences. Relations of one stored type and direction that share an occurrence
 * are one sentence, since they are several sources' words for the same: "was detained · by SCNS, says 1 of 2". Deeds against
 * the entity's freedom come first, what disagrees before what doesn't.
 */
export function happenings(id: string, relations: readonly Relation[], isUnnamed: (id: string) => boolean): Happening[] {
  const groups: Happening[] = [];
  for (const relation of relations) {
    const direction = relationType(relation.type).symmetric ? "both" : relation.subject === id ? "out" : "in";
    const same = groups.find((group) => group.direction === direction && speaksOfTheSame(group, relation));
    if (same) same.relations.push(relation);
    else groups.push({ direction, lead: relation, relations: [relation] });
  }
  const otherEnd = (relation: Relation) => (relation.subject === id ? relation.object : relation.subject);
  for (const group of groups) {
    group.relations.sort((a, b) => Number(isUnnamed(otherEnd(a))) - Number(isUnnamed(otherEnd(b))) || b.sources - a.sources);
    group.lead = group.relations[0] ?? group.lead;
  }
  return groups.sort((a, b) => weight(b) - weight(a) || a.lead.type.localeCompare(b.lead.type, "en"));
}

/**
 * How sure it is that something was done, and by whom, in the order in which one reads it. `othersDid`, `did` and `ties`: sources assert or
 * report it; `othersAlleged`, `alleged` and `tiesAlleged`: imputed, not established; `expected`: promised, planned or foretold; `denied`.
 */
export const standings = ["othersDid", "did", "othersAlleged", "alleged", "expected", "denied", "ties", "tiesAlleged"] as const;
export type Standing = (typeof standings)[number];

/** Among what a happening stands: a promise, an allegation or a denial never among what was done. */
export function standingOf({ direction, lead: { type, modality } }: Happening): Standing {
  if (modality === "predicted") return "expected";
  if (modality === "denied") return "denied";
  const isAlleged = modality === "alleged";
  if (relationType(type).nature === "tie") return isAlleged ? "tiesAlleged" : "ties";
  if (direction === "in") return isAlleged ? "othersAlleged" : "othersDid";
  return isAlleged ? "alleged" : "did";
}

const classes: readonly ColourRole[] = ["tie", "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];

function weight(group: Happening): number {
  const type = relationType(group.lead.type);
  const disagree = group.relations.some((relation) => relation.conflict.length > 0);
  return classes.indexOf(type.colour) * 100 + (type.status ? 50 : 0) + (disagree ? 20 : 0) + Math.min(9, group.relations.length);
}

function speaksOfTheSame(group: Happening, relation: Relation): boolean {
  return group.direction === "in" && group.lead.type === relation.type && storedType(group.lead.type, group.lead.modality) === storedType(relation.type, relation.modality) && relation.events.some((event) => group.relations.some((known) => known.events.includes(event)));
}
