import type { Question } from "./question";

export const meetings: Question = {
  id: "meetings",
  title: "Who met whom in a period",
  topic: "time",
  sentence: "Who met, visited or talked with whom between {from} and {to}?",
  description: "Meetings, visits, calls, consultations and negotiations whose date can lie in the period; those without a date are left out.",
  parameters: [
    { name: "from", label: "From", type: "date", default: "2024-01-01" },
    { name: "to", label: "To", type: "date", default: "2025-12-31" },
  ],
  cypher: `MATCH (who:Entity)-[claim]->(whom:Entity)
WHERE type(claim) IN ['MET', 'VISITED', 'HOSTED', 'ATTENDED', 'SPOKE_TO', 'SPOKE_BY_PHONE_WITH', 'CONSULTED_WITH', 'NEGOTIATED_WITH'] AND claim.date IS NOT NULL
  AND ($from IS NULL OR claim.latest IS NULL OR claim.latest >= date($from))
  AND ($to IS NULL OR claim.earliest IS NULL OR claim.earliest <= date($to))
RETURN who, claim, whom`,
};
