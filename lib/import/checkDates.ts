import { dayRange, type DayRange } from "../ontology/edtf";
import type { Issue } from "../ontology/problem";
import { conflictKeys } from "../ontology/conflictKeys";
import type { Claim } from "../ontology/records";
import { findRelationType } from "../ontology/relationTypes";
import { issueAt, placeText, type Placed } from "./located";
import type { ValidRecords } from "./validate";

/** What happened can't have been published before it happened; what is only predicted can. */
export function checkPublication(valid: ValidRecords): Issue[] {
  const sources = new Map(valid.sources.map(({ record }) => [record.id, record]));
  return valid.claims.flatMap((claim) => {
    const { date, modality, source } = claim.record;
    const published = sources.get(source)?.published;
    if (date === undefined || published === undefined || modality === "predicted") return [];
    const { earliest } = dayRange(date);
    const { latest } = dayRange(published);
    if (!earliest || !latest || earliest <= latest) return [];
    return [issueAt(claim, ["date"], `date ${date} lies after the publication of its source (${published}); only a predicted claim may`)];
  });
}

interface Custody {
  claim: Placed<Claim>;
  days: DayRange | null;
}

/** Releases dated before every dated detention they could end: of the same person, by the same party or on the same event. */
export function checkReleases(valid: ValidRecords): Issue[] {
  const detentions = new Map<string, Custody[]>();
  const happened = valid.claims.filter(({ record }) => record.modality !== "predicted" && record.modality !== "denied");
  for (const claim of happened) {
    if (findRelationType(claim.record.relation)?.status !== "detained") continue;
    const earlier = detentions.get(claim.record.object);
    const custody = { claim, days: daysOf(claim) };
    if (earlier) earlier.push(custody);
    else detentions.set(claim.record.object, [custody]);
  }
  return happened.flatMap((release) => {
    if (release.record.relation !== "RELEASED") return [];
    const later = detentionAfter(release, detentions.get(release.record.object) ?? []);
    if (!later) return [];
    const detained = later.claim;
    return [issueAt(release, ["date"],
      `released on ${release.record.date} before being detained on ${detained.record.date} (${placeText(detained.placeOf(["date"]))})`)];
  });
}

/** The detention that shows a release to be too early: the first of a group none of which can have begun by then. */
function detentionAfter(release: Placed<Claim>, detentions: readonly Custody[]): Custody | undefined {
  const released = daysOf(release)?.latest;
  if (!released || release.record.flags.includes("source-error")) return undefined;
  const excused = new Set(conflictKeys(release.record.flags));
  const candidates = detentions.filter(({ claim }) => !conflictKeys(claim.record.flags).some((key) => excused.has(key)));
  const { event, subject } = release.record;
  const groups = [
    candidates.filter(({ claim, days }) => days && event !== undefined && claim.record.event === event),
    candidates.filter(({ claim, days }) => days && claim.record.subject === subject),
    // An undated detention by someone else may well have come before.
    candidates.every(({ days }) => days) ? candidates : [],
  ];
  return groups.find((group) => group.length > 0 && group.every(({ days }) => days?.earliest && days.earliest > released))?.[0];
}

function daysOf(claim: Placed<Claim>): DayRange | null {
  return claim.record.date === undefined ? null : dayRange(claim.record.date);
}
