import type { Question } from "./question";

export const claimsOfASource: Question = {
  id: "claims-of-a-source",
  title: "All that a source says",
  topic: "sources",
  sentence: "What does {source} claim?",
  description: "Every claim of one source, drawn as a whole.",
  parameters: [{ name: "source", label: "Source", type: "source", required: true, default: "source:diplomat-2025-04" }],
  cypher: `MATCH (who:Entity)-[claim {source: $source}]->(whom:Entity)
RETURN who, claim, whom`,
};
