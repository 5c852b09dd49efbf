import { count, plural } from "./numbers";

/** What the page says where claims disagree, and of claims on one occurrence that the view doesn't hold. */
export const disputeMessages = {
  title: "What disagrees",
  /** How many claims take part, and what they differ in. */
  differ: (claims: number, what: string[]) => `${plural(claims, "claim", "claims")}${what.length > 0 ? ` differ in ${what.join(" and ")}` : " disagree"}`,
  date: "the date",
  actor: "who acts",
  deed: "what is claimed",
  source: "Source",
  claim: "Claim",
  when: "When",
  here: "this one",
  open: "Open",
  add: "Add to the canvas",
  onCanvas: "on the canvas",
  all: (claims: number) => `Show all ${count(claims)}`,
  cut: (shown: number, total: number) => `The first ${count(shown)} of ${plural(total, "claim", "claims")}.`,
  /** Beside a row of the table. */
  more: (claims: number) => `+${count(claims)}`,
  moreNotShown: (claims: number) => `The same occurrence: ${plural(claims, "more claim", "more claims")} not shown here`,
  moreHow: (claims: number) => `The same occurrence: ${plural(claims, "more claim", "more claims")} not shown here. The number beside a row opens them.`,
} as const;
