import type { Question } from "./question";

export const laws: Question = {
  id: "laws",
  title: "Laws and bills",
  topic: "states",
  sentence: "Which laws and bills does {state} pass, and who is for or against them?",
  description: "Whatever the state, its agencies or its people enact or mean to enact, with everybody who opposes, criticizes or supports it.",
  parameters: [{ name: "state", label: "State", type: "entity", kinds: ["state"], required: true, default: "state:kyrgyzstan" }],
  cypher: `MATCH (maker:Entity)-[:ENACTED|PREDICTED_ENACTED]->(law:Entity)
WHERE maker.id = $state OR maker.country = $state OR EXISTS { (maker)-[:PART_OF|HEADS*1..2]->(:State {id: $state}) }
WITH DISTINCT law
MATCH (somebody:Entity)-[claim:ENACTED|PREDICTED_ENACTED|OPPOSED|CRITICIZED|SUPPORTED]->(law)
RETURN somebody, claim, law`,
};
