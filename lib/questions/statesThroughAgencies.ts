import type { Question } from "./question";

export const statesThroughAgencies: Question = {
  id: "states-through-agencies",
  title: "States reached through agencies",
  topic: "states",
  sentence: "Which states does {state} reach through its agencies?",
  description: "Chains from the state to an agency that is a part of it, and by one claim of that agency to another state.",
  parameters: [{ name: "state", label: "State", type: "entity", kinds: ["state"], required: true, default: "state:russia" }],
  cypher: `MATCH chain = (own:State {id: $state})<-[:PART_OF|BRANCH_OF*1..2]-(:Agency)-[claim]->(other:State)
WHERE other <> own AND NOT type(claim) IN ['PART_OF', 'BRANCH_OF']
RETURN chain`,
};
