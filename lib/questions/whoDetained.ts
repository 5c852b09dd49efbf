import type { Question } from "./question";

export const whoDetained: Question = {
  id: "who-detained",
  title: "Who detained somebody",
  topic: "people",
  sentence: "Who detained {person}?",
  description: "Arrests, custody and house arrest that sources state or pass on as done. What is only alleged, expected or denied is left out.",
  parameters: [{ name: "person", label: "Person", type: "entity", kinds: ["person"], required: true, default: "person:natalia-sekerina" }],
  cypher: `MATCH (by:Entity)-[claim:DETAINED|HELD|PLACED_UNDER_HOUSE_ARREST]->(who:Entity {id: $person})
RETURN by, claim, who`,
};
