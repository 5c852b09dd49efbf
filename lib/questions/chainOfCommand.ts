import type { Question } from "./question";

export const chainOfCommand: Question = {
  id: "chain-of-command",
  title: "Chain of command",
  topic: "agencies",
  sentence: "What is {agency} a part of, and who heads each part?",
  description: "Upwards from part to whole in at most five steps, with the people whom sources name as heads on the way.",
  parameters: [{ name: "agency", label: "Agency", type: "entity", kinds: ["agency"], required: true, default: "agency:scns-detention-center" }],
  cypher: `MATCH (:Entity {id: $agency})-[:PART_OF|BRANCH_OF*0..5]->(part:Entity)
WITH collect(DISTINCT part) AS parts
UNWIND parts AS above
MATCH (below:Entity)-[claim:PART_OF|BRANCH_OF|HEADS]->(above)
WHERE below IN parts OR type(claim) = 'HEADS'
RETURN below, claim, above`,
};
