import { count, plural } from "./numbers";

/** The texts about single claims, and about the counts that open them. */
export const claimMessages = {
  open: "Open the claim",
  ofRelation: "All claims of this relation",
  speaksOf: "Speaks of",
  spokenOfBy: "Spoken of by",
  sameOccurrence: "The same occurrence",
  id: "Claim",
  machineCoded: "coded by machine",
  from: "from",
  count: (n: number) => plural(n, "claim", "claims"),
  sources: (n: number) => plural(n, "source", "sources"),
  notOnCanvas: (n: number) => `${count(n)} not on canvas`,
  itsClaims: "Its claims",
  itsSources: "Sources that speak of it",
  acts: (n: number) => `Where it acts (${count(n)})`,
  actedOn: (n: number) => `Where it is acted on (${count(n)})`,
  more: "Show more",
  firstOf: (shown: number, total: number) => `The first ${count(shown)} of ${plural(total, "claim", "claims")}. The table and the console have the rest.`,
  cut: (n: number) => `Of either, only the first ${count(n)} are listed here. The table and the console have the rest.`,
};
