import type { Question } from "./question";

export const alliesAndOpponents: Question = {
  id: "allies-and-opponents",
  title: "Allies and opponents",
  topic: "states",
  sentence: "Which states are allies or work together, and which are at odds?",
  description: "Standing ties and cooperation between two states, with what is alleged or denied of them.",
  parameters: [],
  cypher: `MATCH (one:State)-[claim:ALLY_OF|COOPERATED_WITH|SUPPORTED|AT_ODDS_WITH|OPPOSED|ATTACKED|DENIED_AT_ODDS_WITH]->(other:State)
RETURN one, claim, other`,
};
