import type { Question } from "./question";

export const whoDetainsMost: Question = {
  id: "who-detains-most",
  title: "Who detains most",
  topic: "agencies",
  sentence: "Who detained the most people or groups?",
  description: "Counted by whom they detained, with the number of claims and of sources that say so. A group counts once, however many it is. Data sets of coded events say only that somebody was arrested, detained or charged: that is counted apart.",
  parameters: [],
  cypher: `MATCH (by:Entity)-[claim]->(who:Entity)
WHERE type(claim) IN ['DETAINED', 'HELD', 'ARRESTED_OR_CHARGED']
WITH by, who, claim, type(claim) = 'ARRESTED_OR_CHARGED' AS coded
WITH by, count(DISTINCT CASE WHEN NOT coded THEN who END) AS detained, count(DISTINCT CASE WHEN coded THEN who END) AS coded, count(claim) AS claims,
  count(DISTINCT claim.source) AS sources, collect(DISTINCT who.name)[..5] AS among
RETURN by.name AS by, by.kind AS kind, detained, coded AS \`arrested, detained or charged\`, claims, sources, among
ORDER BY detained DESC, coded DESC, claims DESC, by`,
};
