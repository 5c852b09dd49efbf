import type { Question } from "./question";

export const sourcesByClaims: Question = {
  id: "sources-by-claims",
  title: "Sources by number of claims",
  topic: "sources",
  sentence: "How much does each source claim, and how firmly?",
  description: "Claims of each source by how it says them: in its own voice, passed on, alleged, expected, denied.",
  parameters: [],
  cypher: `MATCH (source:Source)
OPTIONAL MATCH ()-[claim {source: source.id}]->()
WITH source, count(claim) AS claims,
  count(CASE claim.modality WHEN 'asserted' THEN 1 END) AS asserted, count(CASE claim.modality WHEN 'reported' THEN 1 END) AS reported,
  count(CASE claim.modality WHEN 'alleged' THEN 1 END) AS alleged, count(CASE claim.modality WHEN 'predicted' THEN 1 END) AS predicted,
  count(CASE claim.modality WHEN 'denied' THEN 1 END) AS denied
RETURN source.publisher AS publisher, source.title AS title, source.published AS published, claims, asserted, reported, alleged, predicted, denied
ORDER BY claims DESC, title`,
};
