import type { Question } from "./question";

export const differingDates: Question = {
  id: "differing-dates",
  title: "Dated differently",
  topic: "contradictions",
  sentence: "Where do claims of one occurrence give days that cannot both be right?",
  description: "Claims of the same type about the same person in the same occurrence whose dates have no day in common.",
  parameters: [],
  cypher: `MATCH (one:Entity)-[earlier]->(whom:Entity)<-[later]-(other:Entity)
WHERE earlier.event = later.event AND type(earlier) = type(later) AND earlier.latest < later.earliest
RETURN one, earlier, whom, later, other`,
};
