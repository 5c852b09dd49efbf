import type { Question } from "./question";

export const twoStates: Question = {
  id: "two-states",
  title: "Two states",
  topic: "states",
  sentence: "What do {first} and {second} do to each other, themselves or through their agencies?",
  description: "Claims between the two states, and between agencies that sources call a part of them.",
  parameters: [
    { name: "first", label: "One state", type: "entity", kinds: ["state"], required: true, default: "state:kyrgyzstan" },
    { name: "second", label: "The other", type: "entity", kinds: ["state"], required: true, default: "state:russia" },
  ],
  cypher: `MATCH (:State {id: $first})<-[:PART_OF|BRANCH_OF*0..2]-(one:Entity)-[claim]-(other:Entity)-[:PART_OF|BRANCH_OF*0..2]->(:State {id: $second})
RETURN DISTINCT startNode(claim) AS one, claim, endNode(claim) AS other`,
};
