import type { Question } from "./question";

export const detainedAfterAccusation: Question = {
  id: "detained-after-accusation",
  title: "Detained soon after an accusation",
  topic: "people",
  sentence: "Who was detained within {days} days of being accused by the same agency?",
  description: "The same agency accuses or charges somebody and detains them, in either order of the claims, at most so many days after. A month counts as all its days, so a pair is shown where it can have been so; undated claims are left out.",
  parameters: [{ name: "days", label: "Days", type: "integer", required: true, default: 7 }],
  cypher: `MATCH (agency:Entity)-[accusation:ACCUSED|CHARGED]->(who:Entity)<-[arrest:DETAINED|HELD]-(agency)
WHERE accusation.earliest <= arrest.latest AND arrest.earliest <= accusation.latest + duration({days: $days})
RETURN agency, accusation, arrest, who`,
};
