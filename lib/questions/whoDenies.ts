import type { Question } from "./question";

export const whoDenies: Question = {
  id: "who-denies",
  title: "Who denies",
  topic: "contradictions",
  sentence: "Whose denials do the sources carry?",
  description: "Every denial in words, with the voice that denies and what it is set against.",
  parameters: [],
  cypher: `MATCH (who:Entity)-[denial {modality: 'denied'}]->(whom:Entity)
MATCH (source:Source {id: denial.source})
OPTIONAL MATCH (speaker:Entity)
WHERE speaker.id IN denial.assertedBy
WITH denial, source, collect(speaker.name) AS speakers
OPTIONAL MATCH ()-[said]->()
WHERE said.id = denial.about
RETURN CASE WHEN size(speakers) > 0 THEN speakers ELSE [source.publisher] END AS denies, denial.summary AS denial, said.summary AS against, source.title AS source
ORDER BY against, denial`,
};
