import type { Question } from "./question";

export const doneToSomebody: Question = {
  id: "done-to-somebody",
  title: "What was done to somebody",
  topic: "people",
  sentence: "Who did what to {person}?",
  description: "Every claim that somebody did something to the person, as a fact or as passed on; allegations, promises and denials are left out.",
  parameters: [{ name: "person", label: "Person", type: "entity", kinds: ["person"], required: true, default: "person:aleksei-rozhkov" }],
  cypher: `MATCH (who:Entity)-[claim]->(person:Entity {id: $person})
WHERE claim.modality IN ['asserted', 'reported']
RETURN who, claim, person`,
};
