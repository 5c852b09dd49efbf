import type { Question } from "./question";

export const silent: Question = {
  id: "silent",
  title: "Who gave no answer",
  topic: "agencies",
  sentence: "Who declined to comment, and to whom?",
  description: "Refusals to answer, and comments that a source says were not made.",
  parameters: [],
  cypher: `MATCH (silent:Entity)-[claim:DECLINED_COMMENT_TO|DENIED_COMMENTED_ON]->(asked:Entity)
RETURN silent, claim, asked`,
};
