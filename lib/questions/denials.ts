import type { Question } from "./question";

export const denials: Question = {
  id: "denials",
  title: "Denied accusations",
  topic: "contradictions",
  sentence: "What is denied, and who denies it?",
  description: "Each denial with the claim that it speaks of, where there is one. Where no speaker is given the source itself denies it.",
  parameters: [],
  cypher: `MATCH (who:Entity)-[denial {modality: 'denied'}]->(whom:Entity)
OPTIONAL MATCH (who)-[said]->(whom)
WHERE said.id = denial.about
RETURN who, denial, said, whom`,
};
