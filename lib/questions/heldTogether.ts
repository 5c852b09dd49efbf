import type { Question } from "./question";

export const heldTogether: Question = {
  id: "held-together",
  title: "Detained together",
  topic: "people",
  sentence: "Who was detained in the same occurrence as {person}?",
  description: "Claims of detention that speak of the same occurrence as one about the person.",
  parameters: [{ name: "person", label: "Person", type: "entity", kinds: ["person"], required: true, default: "person:natalia-sekerina" }],
  cypher: `MATCH (:Entity)-[own:DETAINED|HELD]->(:Entity {id: $person})
WITH collect(DISTINCT own.event) AS events
MATCH (by:Entity)-[claim:DETAINED|HELD]->(who:Entity)
WHERE claim.event IN events
RETURN by, claim, who`,
};
