import type { Question } from "./question";

export const whoDenies: Question = {
  id: "who-denies",
  title: "Who denies",
  topic: "contradictions",
  sentence: "Whose denials do the sources carry?",
  description: "Every denial in words, with the voices that deny, the outermost first, and what it is set against.",
  parameters: [],
  cypher: `MATCH (who:Entity)-[denial {modality: 'denied'}]->(whom:Entity)
MATCH (source:Source {id: denial.source})
WITH denial, source, CASE WHEN size(denial.assertedBy) > 0 THEN denial.assertedBy ELSE [source.publisher] END AS voices
UNWIND range(0, size(voices) - 1) AS place
OPTIONAL MATCH (known:Entity {id: voices[place]})
WITH denial, source, place, coalesce(known.name, voices[place]) AS voice
ORDER BY place
WITH denial, source, collect(voice) AS denies
OPTIONAL MATCH ()-[said]->()
WHERE said.id = denial.about
RETURN denies, denial.summary AS denial, said.summary AS against, source.title AS source
ORDER BY against, denial`,
};
