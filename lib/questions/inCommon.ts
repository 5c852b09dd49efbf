import type { Question } from "./question";

export const inCommon: Question = {
  id: "in-common",
  title: "What two have in common",
  topic: "people",
  sentence: "Who has to do with both {first} and {second}?",
  description: "Everybody with a claim that connects them with the one and another that connects them with the other.",
  parameters: [
    { name: "first", label: "One", type: "entity", required: true, default: "agency:scns-kg" },
    { name: "second", label: "The other", type: "entity", required: true, default: "state:russia" },
  ],
  cypher: `MATCH (:Entity {id: $first})--(common:Entity)--(:Entity {id: $second})
WITH DISTINCT common
MATCH (one:Entity)-[claim]-(common)
WHERE one.id IN [$first, $second]
RETURN startNode(claim) AS who, claim, endNode(claim) AS whom`,
};
