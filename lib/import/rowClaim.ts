import type { Claim } from "../ontology/records";
import { phrase } from "../ontology/relationTypes";
import type { EventRow } from "./importFormat";

/** The longest text that a claim takes from a row for its locator. */
const longestLocator = 500;

export interface RowEnds {
  subject: { id: string; name: string };
  object: { id: string; name: string };
}

/**
 * The claim of a row. Whoever coded a data set passes on what others said, so its modality is `reported`, unless the row says
 * otherwise. `id` is made of what the row says, so that the same row is the same claim, wherever and whenever it is imported.
 */
export function rowClaim(row: EventRow, { id, source, event }: { id: string; source: string; event?: string }, { subject, object }: RowEnds): Claim {
  const { relation, cameo, eventName, goldstein, quad } = row.event;
  const modality = row.more?.modality ?? "reported";
  const code = cameo === undefined ? "" : `, coded as ${cameo}${eventName ? ` ${eventName}` : ""}`;
  return {
    id, source,
    locator: row.locator.slice(0, longestLocator),
    subject: subject.id, relation, object: object.id,
    ...(row.date === undefined ? {} : { date: row.date }),
    assertedBy: [],
    modality,
    ...(event === undefined ? {} : { event }),
    summary: `${subject.name} ${phrase(relation, modality)} ${object.name}${code}.`,
    ...(cameo === undefined ? {} : { cameo }),
    ...(eventName === undefined ? {} : { eventName }),
    ...(goldstein === undefined ? {} : { goldstein }),
    ...(quad === undefined ? {} : { quad }),
    flags: [],
    ...row.more,
  };
}
