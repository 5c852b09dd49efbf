import type { Question } from "./question";

export const aroundAnArrest: Question = {
  id: "around-an-arrest",
  title: "Around an arrest",
  topic: "time",
  sentence: "What happened in the {days} days before and after {person} was detained?",
  description: "Dated claims about anybody that can lie so near to a detention of the person, in the order of their days.",
  parameters: [
    { name: "days", label: "Days", type: "integer", required: true, default: 10 },
    { name: "person", label: "Person", type: "entity", kinds: ["person"], required: true, default: "person:natalia-sekerina" },
  ],
  cypher: `MATCH (:Entity)-[arrest:DETAINED|HELD]->(:Entity {id: $person})
WHERE arrest.earliest IS NOT NULL AND arrest.latest IS NOT NULL
WITH min(arrest.earliest) AS first, max(arrest.latest) AS last
MATCH (who:Entity)-[claim]->(whom:Entity)
WHERE claim.earliest >= first - duration({days: $days}) AND claim.latest <= last + duration({days: $days})
RETURN claim.date AS date, who.name AS who, type(claim) AS does, whom.name AS whom, claim.summary AS summary, claim.source AS source
ORDER BY claim.earliest, claim.latest, claim.id`,
};
