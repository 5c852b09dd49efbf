import type { Question } from "./question";

export const toldBySeveral: Question = {
  id: "told-by-several",
  title: "Told by several sources",
  topic: "sources",
  sentence: "Which occurrences do at least {least} sources speak of?",
  description: "Occurrences by their key, with the publishers that tell of them and the days they give.",
  parameters: [{ name: "least", label: "Sources", type: "integer", required: true, default: 2 }],
  cypher: `MATCH ()-[claim]->()
WHERE claim.event IS NOT NULL
MATCH (source:Source {id: claim.source})
WITH claim.event AS occurrence, count(DISTINCT source) AS sources, collect(DISTINCT source.publisher) AS publishers, count(DISTINCT claim) AS claims, collect(DISTINCT claim.date) AS dates
WHERE sources >= $least
RETURN occurrence, claims, sources, publishers, dates
ORDER BY claims DESC, occurrence`,
};
