import type { Question } from "./question";

export const mostAccused: Question = {
  id: "most-accused",
  title: "Most accused",
  topic: "people",
  sentence: "Who is accused, charged or prosecuted by at least {least} others?",
  description: "Accusations that sources state or pass on, whatever became of them. An accusation is no proof.",
  parameters: [{ name: "least", label: "By at least", type: "integer", required: true, default: 1 }],
  cypher: `MATCH (accuser:Entity)-[claim:ACCUSED|CHARGED|PROSECUTED]->(accused:Entity)
WITH accused, count(DISTINCT accuser) AS accusers, count(claim) AS claims, collect(DISTINCT accuser.name)[..5] AS among
WHERE accusers >= $least
RETURN accused.name AS accused, accused.kind AS kind, accusers, claims, among
ORDER BY accusers DESC, claims DESC, accused`,
};
