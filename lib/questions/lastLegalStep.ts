import type { Question } from "./question";

export const lastLegalStep: Question = {
  id: "last-legal-step",
  title: "The last step against each person",
  topic: "people",
  sentence: "What is the last step of a procedure that sources tell of each person?",
  description: "The last dated arrest, charge, trial, sentence or release that a source states or passes on, with who says so; what has no end counts from its beginning, and of one day the step that comes later in a procedure. That nothing later is told does not mean that it still holds.",
  parameters: [],
  cypher: `MATCH (by:Entity)-[claim]->(person:Person)
WHERE type(claim) IN ['DETAINED', 'HELD', 'REMANDED', 'PLACED_UNDER_HOUSE_ARREST', 'ARRESTED_OR_CHARGED', 'CHARGED', 'PROSECUTED', 'TRIED', 'SENTENCED', 'CONVICTED', 'FOUND_GUILTY_OR_LIABLE', 'ACQUITTED', 'RELEASED', 'PARDONED', 'EXTRADITED', 'DEPORTED', 'EXPELLED_OR_DEPORTED']
  AND (claim.latest IS NOT NULL OR claim.earliest IS NOT NULL)
WITH person, by, claim, CASE
  WHEN type(claim) IN ['DETAINED', 'HELD', 'ARRESTED_OR_CHARGED'] THEN 1
  WHEN type(claim) IN ['CHARGED', 'REMANDED', 'PLACED_UNDER_HOUSE_ARREST'] THEN 2
  WHEN type(claim) IN ['PROSECUTED', 'TRIED'] THEN 3
  WHEN type(claim) IN ['SENTENCED', 'CONVICTED', 'FOUND_GUILTY_OR_LIABLE', 'ACQUITTED'] THEN 4
  ELSE 5
END AS stage
ORDER BY coalesce(claim.latest, claim.earliest) DESC, claim.earliest IS NULL, claim.earliest DESC, stage DESC, claim.latest IS NULL DESC, claim.id
WITH person, collect({step: type(claim), by: by.name, date: claim.date, source: claim.source})[0] AS last
MATCH (source:Source {id: last.source})
RETURN person.name AS person, last.step AS step, last.date AS date, last.by AS by, source.publisher AS says
ORDER BY person`,
};
