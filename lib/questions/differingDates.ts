import type { Question } from "./question";

export const differingDates: Question = {
  id: "differing-dates",
  title: "Dated differently",
  topic: "contradictions",
  sentence: "Where do claims of one occurrence give days that cannot both be right?",
  description: "Claims of the same type about the same person in the same occurrence whose dates have no day in common.",
  parameters: [],
  cypher: `MATCH (:Entity)-[claim]->(whom:Entity)
WHERE claim.event IS NOT NULL
WITH whom, claim.event AS event, type(claim) AS type, collect(claim) AS claims
WHERE size(claims) > 1
UNWIND claims AS earlier
UNWIND claims AS later
WITH whom, earlier, later
WHERE earlier.latest < later.earliest
RETURN startNode(earlier) AS one, earlier, whom, startNode(later) AS other, later`,
};
