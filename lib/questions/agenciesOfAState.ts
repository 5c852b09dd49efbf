import type { Question } from "./question";

export const agenciesOfAState: Question = {
  id: "agencies-of-a-state",
  title: "Agencies of a state",
  topic: "agencies",
  sentence: "Which agencies belong to {state}, and who heads them?",
  description: "Agencies that a source calls a part of the state, directly or through another agency, with their heads where one is named.",
  parameters: [{ name: "state", label: "State", type: "entity", kinds: ["state"], required: true, default: "state:kyrgyzstan" }],
  cypher: `MATCH (part:Agency)-[:PART_OF|BRANCH_OF*1..3]->(state:State {id: $state})
WITH state, collect(DISTINCT part) AS parts
UNWIND [state] + parts AS above
MATCH (below:Entity)-[claim:PART_OF|BRANCH_OF|HEADS]->(above)
WHERE below IN parts OR type(claim) = 'HEADS' AND above <> state
RETURN below, claim, above`,
};
