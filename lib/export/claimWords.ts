import type { Modality } from "../ontology/modality";
import type { Claim } from "../ontology/records";
import { phrase, relationType } from "../ontology/relationTypes";
import { claimDateText, dateText, englishDateWords } from "../scene/dateText";
import type { Named, NamesTable } from "./namesTable";

/** What stands over claims about people; the page says the same over its graph. */
export const accusedLine = "People shown here are accused, not convicted, unless a source reports a verdict.";

interface Said {
  subject: Named;
  relation: string;
  object: Named;
  modality: Modality;
}

/**
 * A claim or relation as a plain sentence: active where its actor has a name, else passive. What is only alleged, or is
 * denied, says so, lest it be read as a fact.
 */
export function sentence({ subject: actor, relation, object: other, modality }: Said): string {
  const stated = modality === "alleged" || modality === "denied" ? ` (${modality})` : "";
  if (!actor.withoutName) return `${actor.name} ${phrase(relation, modality, "active", actor.several)} ${other.name}${stated}`;
  const words = phrase(relation, modality, "passive", other.several);
  return (words.endsWith(" by") ? `${other.name} ${words.slice(0, -" by".length)}` : `${other.name} ${words} ${actor.name}`) + stated;
}

/** Whether a claim puts a person under an accusation without a verdict. */
export function isAccusation(claim: Claim, names: NamesTable): boolean {
  const ofType = relationType(claim.relation).status;
  const status = claim.status ?? ofType;
  // An allegation of a deed accuses who did it; that of a step in a procedure, whom it was taken against.
  const accused = claim.modality === "alleged" && !ofType ? claim.subject : claim.object;
  if (names.of(accused).kind !== "person") return false;
  if (claim.modality === "alleged") return true;
  return status !== null && !["released", "acquitted", "convicted"].includes(status) && (claim.modality === "asserted" || claim.modality === "reported");
}

/** Whose word a claim is, outermost speaker first. */
export function voice(claim: Claim, names: NamesTable): string {
  if (claim.assertedBy.length === 0) return "the source’s own";
  return claim.assertedBy.map((speaker) => names.of(speaker).name).join(", citing ");
}

/** An EDTF date as it is, and in words beside it where its signs need them; `relation`: the type of what it is the date of. */
export function writtenDate(date: string | null | undefined, relation?: string): string {
  if (!date) return englishDateWords.undated;
  if (/^\d{4}(-\d{2}){0,2}$/.test(date)) return date;
  const words = relation === undefined ? dateText(date, englishDateWords, "en-GB") : claimDateText({ date, relation }, englishDateWords, "en-GB");
  return words === date ? date : words === englishDateWords.noDate ? words : `${date} (${words})`;
}
