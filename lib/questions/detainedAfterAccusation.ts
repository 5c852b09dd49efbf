import type { Question } from "./question";

export const detainedAfterAccusation: Question = {
  id: "detained-after-accusation",
  title: "Detained soon after an accusation",
  topic: "people",
  sentence: "Who was detained within {days} days of being accused by the same agency?",
  description: "The same agency accuses or charges somebody and detains them, in either order of the claims, at most so many days after. A month counts as all its days, so a pair is shown where it can have been so; undated claims are left out, and what has no end counts from its beginning. Data sets of coded events say only that somebody was arrested, detained or charged: that is among them, and told as such.",
  parameters: [{ name: "days", label: "Days", type: "integer", required: true, default: 7 }],
  cypher: `MATCH (agency:Entity)-[accusation]->(who:Entity)
WHERE type(accusation) IN ['ACCUSED', 'CHARGED'] AND accusation.date IS NOT NULL
WITH agency, who, collect({claim: accusation, from: accusation.earliest, to: coalesce(accusation.latest, accusation.earliest) + duration({days: $days})}) AS accusations
MATCH (agency)-[arrest]->(who)
WHERE type(arrest) IN ['DETAINED', 'HELD', 'ARRESTED_OR_CHARGED'] AND arrest.date IS NOT NULL
WITH agency, arrest, who, [each IN accusations
  WHERE (each.from IS NULL OR each.from <= coalesce(arrest.latest, arrest.earliest)) AND (arrest.earliest IS NULL OR arrest.earliest <= each.to) | each.claim] AS accusations
WHERE size(accusations) > 0
RETURN agency, accusations, arrest, who`,
};
