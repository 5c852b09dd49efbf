import type { Question } from "./question";

export const shortestChain: Question = {
  id: "shortest-chain",
  title: "How two hang together",
  topic: "people",
  sentence: "How do {first} and {second} hang together?",
  description: "All shortest chains of claims from one to the other, whichever way each claim points, of at most six claims. What is only alleged, expected or denied counts too: the names of the claims tell.",
  parameters: [
    { name: "first", label: "From", type: "entity", required: true, default: "person:natalia-sekerina" },
    { name: "second", label: "To", type: "entity", required: true, default: "person:vladimir-putin" },
  ],
  cypher: `MATCH path = allShortestPaths((:Entity {id: $first})-[*..6]-(:Entity {id: $second}))
RETURN path`,
};
