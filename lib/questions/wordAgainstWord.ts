import type { Question } from "./question";

export const wordAgainstWord: Question = {
  id: "word-against-word",
  title: "Word against word",
  topic: "contradictions",
  sentence: "Who is both accused and defended?",
  description: "Entities against whom some speak and whom others support, with both kinds of claims.",
  parameters: [],
  cypher: `MATCH (against:Entity)-[attack:ACCUSED|CRITICIZED|CHARGED|PROSECUTED]->(who:Entity)<-[defence:SUPPORTED|ALLY_OF|REPRESENTED|COOPERATED_WITH]-(backer:Entity)
WHERE against <> backer
RETURN against, attack, who, defence, backer`,
};
