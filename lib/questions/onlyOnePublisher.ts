import type { Question } from "./question";

export const onlyOnePublisher: Question = {
  id: "only-one-publisher",
  title: "What only one publisher says",
  topic: "sources",
  sentence: "What does {publisher} say that nobody else here says?",
  description: "Claims of the publisher for which no other publisher has a claim of the same stored type about the same two.",
  parameters: [{ name: "publisher", label: "Publisher", type: "text", required: true, default: "The Diplomat" }],
  cypher: `MATCH (source:Source {publisher: $publisher})
WITH collect(source.id) AS own
MATCH (who:Entity)-[claim]->(whom:Entity)
WHERE claim.source IN own AND NOT EXISTS {
  MATCH (who)-[same]->(whom)
  WHERE type(same) = type(claim) AND NOT same.source IN own
}
RETURN who, claim, whom`,
};
