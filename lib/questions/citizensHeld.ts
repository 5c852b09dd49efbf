import type { Question } from "./question";

export const citizensHeld: Question = {
  id: "citizens-held",
  title: "Citizens held by others",
  topic: "states",
  sentence: "Which citizens of {state} were detained or charged by somebody else?",
  description: "People whom a source calls citizens of the state, or whose state it is, detained, held or charged by who does not belong to it.",
  parameters: [{ name: "state", label: "State", type: "entity", kinds: ["state"], required: true, default: "state:russia" }],
  cypher: `MATCH (by:Entity)-[claim]->(who:Entity)
WHERE NOT who:Agency AND NOT who:State AND type(claim) IN ['DETAINED', 'HELD', 'REMANDED', 'PLACED_UNDER_HOUSE_ARREST', 'ARRESTED_OR_CHARGED', 'CHARGED']
  AND (who.country = $state OR EXISTS { (who)-[:CITIZEN_OF]->(:State {id: $state}) })
  AND by.id <> $state AND coalesce(by.country, '') <> $state AND NOT EXISTS { (by)-[:PART_OF|BRANCH_OF*1..3]->(:State {id: $state}) }
RETURN by, claim, who`,
};
