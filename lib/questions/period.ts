import type { Question } from "./question";

export const period: Question = {
  id: "period",
  title: "What happened in a period",
  topic: "time",
  sentence: "What happened between {from} and {to}?",
  description: "Claims whose date can lie in the period, first and last day included. Undated claims are left out; leave an end open for all time.",
  parameters: [
    { name: "from", label: "From", type: "date", default: "2025-04-17" },
    { name: "to", label: "To", type: "date", default: "2025-04-25" },
  ],
  cypher: `MATCH (who:Entity)-[claim]->(whom:Entity)
WHERE claim.date IS NOT NULL
  AND ($from IS NULL OR claim.latest IS NULL OR claim.latest >= date($from))
  AND ($to IS NULL OR claim.earliest IS NULL OR claim.earliest <= date($to))
RETURN who, claim, whom`,
};
