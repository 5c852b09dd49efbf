import type { Question } from "./question";

export const whoSaysSo: Question = {
  id: "who-says-so",
  title: "Who says so",
  topic: "sources",
  sentence: "Who says what of {first} and {second}?",
  description: "Every claim between the two, with the source, where to look in it, and whose words it passes on.",
  parameters: [
    { name: "first", label: "One", type: "entity", required: true, default: "agency:scns-kg" },
    { name: "second", label: "The other", type: "entity", required: true, default: "person:natalia-sekerina" },
  ],
  cypher: `MATCH (:Entity {id: $first})-[claim]-(:Entity {id: $second})
MATCH (source:Source {id: claim.source})
RETURN source.publisher AS publisher, source.title AS title, claim.locator AS place, claim.modality AS said, claim.assertedBy AS voices, startNode(claim).name AS who, type(claim) AS type, endNode(claim).name AS whom, claim.date AS date, claim.summary AS summary
ORDER BY publisher, place`,
};
