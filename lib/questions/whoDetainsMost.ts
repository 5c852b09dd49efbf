import type { Question } from "./question";

export const whoDetainsMost: Question = {
  id: "who-detains-most",
  title: "Who detains most",
  topic: "agencies",
  sentence: "Which agencies detained the most people or groups?",
  description: "Counted by whom they detained, with the number of claims and of sources that say so. A group counts once, however many it is.",
  parameters: [],
  cypher: `MATCH (agency:Entity)-[claim:DETAINED|HELD]->(who:Entity)
WITH agency, count(DISTINCT who) AS detained, count(claim) AS claims, count(DISTINCT claim.source) AS sources, collect(DISTINCT who.name)[..5] AS among
RETURN agency.name AS agency, detained, claims, sources, among
ORDER BY detained DESC, claims DESC, agency`,
};
