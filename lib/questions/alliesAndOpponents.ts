import type { Question } from "./question";

export const alliesAndOpponents: Question = {
  id: "allies-and-opponents",
  title: "Allies and opponents",
  topic: "states",
  sentence: "Which states are allies or work together, and which are at odds?",
  description: "Standing ties, cooperation and conflict between two states, also what is only alleged, expected or denied of them: the names of the claims tell.",
  parameters: [],
  cypher: `WITH ['ALLY_OF', 'COOPERATED_WITH', 'SUPPORTED', 'SIGNED_AGREEMENT_WITH', 'AT_ODDS_WITH', 'OPPONENT_OF', 'OPPOSED', 'ATTACKED', 'FOUGHT'] AS plain
WITH reduce(types = plain, said IN ['ALLEGED_', 'PREDICTED_', 'DENIED_'] | types + [type IN plain | said + type]) AS types
MATCH (one:State)-[claim]->(other:State)
WHERE type(claim) IN types
RETURN one, claim, other`,
};
