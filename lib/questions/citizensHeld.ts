import type { Question } from "./question";

export const citizensHeld: Question = {
  id: "citizens-held",
  title: "Citizens held by others",
  topic: "states",
  sentence: "Which citizens of {state} were detained by somebody else?",
  description: "People whom a source calls citizens of the state, or whose state it is, detained, held or charged by who does not belong to it.",
  parameters: [{ name: "state", label: "State", type: "entity", kinds: ["state"], required: true, default: "state:russia" }],
  cypher: `MATCH (by:Entity)-[claim:DETAINED|HELD|CHARGED]->(who:Entity)
WHERE (who.country = $state OR EXISTS { (who)-[:CITIZEN_OF]->(:State {id: $state}) })
  AND by.id <> $state AND coalesce(by.country, '') <> $state AND NOT EXISTS { (by)-[:PART_OF|BRANCH_OF*1..3]->(:State {id: $state}) }
RETURN by, claim, who`,
};
