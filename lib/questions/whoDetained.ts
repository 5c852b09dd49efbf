import type { Question } from "./question";

export const whoDetained: Question = {
  id: "who-detained",
  title: "Who detained somebody",
  topic: "people",
  sentence: "Who detained {person}?",
  description: "Arrests, custody and house arrest that sources state or pass on as done. What is only alleged, expected or denied is left out. Data sets of coded events say only that somebody was arrested, detained or charged: that is among them, and told as such.",
  parameters: [{ name: "person", label: "Person", type: "entity", kinds: ["person"], required: true, default: "person:natalia-sekerina" }],
  cypher: `MATCH (by:Entity)-[claim]->(who:Entity {id: $person})
WHERE type(claim) IN ['DETAINED', 'HELD', 'REMANDED', 'PLACED_UNDER_HOUSE_ARREST', 'ARRESTED_OR_CHARGED']
RETURN by, claim, who`,
};
