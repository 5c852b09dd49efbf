import type { Question } from "./question";

export const sourceErrors: Question = {
  id: "source-errors",
  title: "Errors of sources",
  topic: "contradictions",
  sentence: "What do sources get evidently wrong?",
  description: "Claims kept as the source makes them though they are evidently wrong, with our note on what is wrong.",
  parameters: [],
  cypher: `CALL db.index.fulltext.queryRelationships('claims', 'flags:"source-error"') YIELD relationship AS claim
MATCH (source:Source {id: claim.source})
RETURN source.publisher AS publisher, claim.locator AS place, claim.summary AS says, claim.note AS note
ORDER BY publisher, place`,
};
