import type { Question } from "./question";

export const codedOrRead: Question = {
  id: "coded-or-read",
  title: "Coded by machine, or read",
  topic: "sources",
  sentence: "Which claims were coded by a machine, and which were read by people?",
  description: "Claims from data sets of coded events beside those from documents that were read, by source.",
  parameters: [],
  cypher: `MATCH (source:Source)
OPTIONAL MATCH ()-[claim {source: source.id}]->()
WITH source, count(claim) AS claims, count(CASE WHEN 'eventName' IN keys(claim) THEN 1 END) AS coded
RETURN CASE WHEN source.kind = 'dataset' OR coded > 0 THEN 'coded by a machine' ELSE 'read by people' END AS how, source.publisher AS publisher, source.title AS source, claims
ORDER BY how, claims DESC`,
};
