import type { Question } from "./question";

export const disagreements: Question = {
  id: "disagreements",
  title: "What sources disagree about",
  topic: "contradictions",
  sentence: "On what do the sources disagree?",
  description: "Claims marked as contradicting each other, side by side under the key of their conflict.",
  parameters: [],
  cypher: `MATCH (who:Entity)-[claim]->(whom:Entity)
UNWIND [flag IN claim.flags WHERE flag STARTS WITH 'conflict:'] AS flag
MATCH (source:Source {id: claim.source})
RETURN substring(flag, 9) AS conflict, source.publisher AS publisher, claim.date AS date, who.name AS who, type(claim) AS does, whom.name AS whom, claim.summary AS summary
ORDER BY conflict, publisher, date`,
};
