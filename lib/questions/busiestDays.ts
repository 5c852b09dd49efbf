import type { Question } from "./question";

export const busiestDays: Question = {
  id: "busiest-days",
  title: "The busiest months",
  topic: "time",
  sentence: "In which months does most happen?",
  description: "Claims with a date no wider than a month that sources state or pass on as done, counted by the month of their first day. What is only alleged, expected or denied is left out.",
  parameters: [],
  cypher: `MATCH ()-[claim]->()
WHERE claim.modality IN ['asserted', 'reported'] AND claim.earliest IS NOT NULL AND claim.latest <= claim.earliest + duration({months: 1})
RETURN substring(toString(claim.earliest), 0, 7) AS month, count(claim) AS claims, count(DISTINCT claim.event) AS occurrences, count(DISTINCT claim.source) AS sources
ORDER BY claims DESC, month`,
};
