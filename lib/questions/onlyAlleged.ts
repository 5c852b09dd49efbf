import type { Question } from "./question";

export const onlyAlleged: Question = {
  id: "only-alleged",
  title: "Only alleged",
  topic: "people",
  sentence: "Of what is somebody accused that no source states as a fact?",
  description: "Allegations where no source says the same of the same two in its own voice, or passes it on as done.",
  parameters: [],
  cypher: `MATCH (accused:Entity)-[claim {modality: 'alleged'}]->(other:Entity)
WHERE NOT EXISTS {
  MATCH (accused)-[fact]->(other)
  WHERE type(claim) = 'ALLEGED_' + type(fact)
}
RETURN accused, claim, other`,
};
