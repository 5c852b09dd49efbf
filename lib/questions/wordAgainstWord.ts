import type { Question } from "./question";

export const wordAgainstWord: Question = {
  id: "word-against-word",
  title: "Word against word",
  topic: "contradictions",
  sentence: "Who is both accused and defended?",
  description: "Entities against whom some speak and whom others support, with both kinds of claims.",
  parameters: [],
  cypher: `MATCH (somebody:Entity)-[claim]->(who:Entity)
WHERE type(claim) IN ['ACCUSED', 'CRITICIZED', 'CHARGED', 'PROSECUTED', 'SUPPORTED', 'SPOKE_IN_SUPPORT_OF', 'ALLY_OF', 'REPRESENTED', 'COOPERATED_WITH']
WITH who, collect({somebody: somebody, claim: claim, against: type(claim) IN ['ACCUSED', 'CRITICIZED', 'CHARGED', 'PROSECUTED']}) AS claims
WITH who, claims, [each IN claims WHERE each.against | each.somebody] AS accusers, [each IN claims WHERE NOT each.against | each.somebody] AS backers
WHERE any(accuser IN accusers WHERE any(backer IN backers WHERE backer <> accuser))
UNWIND claims AS each
RETURN each.somebody AS somebody, each.claim AS claim, who`,
};
