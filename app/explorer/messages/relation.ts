import { plural } from "./numbers";

/** The texts of relations and claims, as they are read in the inspector. */
export const relationMessages = {
  claims: (claims: number) => plural(claims, "claim", "claims"),
  when: "When",
  who: "Who",
  byWhom: "By whom",
  whom: "Whom",
  place: "Place",
  saidAs: "Said as",
  whoseVoice: "Whose word",
  codedAs: "Coded as",
  code: (name: string, code: string | undefined) => (code ? `${name} (CAMEO ${code})` : name),
  ownVoice: "in its own voice",
  wordOf: (speakers: string[]) => speakers.join(", citing "),
  status: "Status",
  inShort: "In short",
  remark: "Remark",
  locator: "Locator",
  openSource: "Open the source",
  readOriginal: "Read the original",
  noOriginal: "no address known",
  sameOccurrence: "The same occurrence",
  sourceError: "evidently wrong in the source",
  about: "Speaks of",
  spokenOf: "Spoken of by",
} as const;
