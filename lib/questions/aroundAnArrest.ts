import type { Question } from "./question";

export const aroundAnArrest: Question = {
  id: "around-an-arrest",
  title: "Around an arrest",
  topic: "time",
  sentence: "What happened in the {days} days before and after {person} was detained?",
  description: "Claims about anybody whose days all lie so near to a detention of the person, in the order of their days. Each detention counts by itself; one without a first and a last day is left out. Data sets of coded events say only that somebody was arrested, detained or charged, and that counts too.",
  parameters: [
    { name: "days", label: "Days", type: "integer", required: true, default: 10 },
    { name: "person", label: "Person", type: "entity", kinds: ["person"], required: true, default: "person:natalia-sekerina" },
  ],
  cypher: `MATCH (:Entity)-[arrest]->(:Entity {id: $person})
WHERE type(arrest) IN ['DETAINED', 'HELD', 'ARRESTED_OR_CHARGED'] AND arrest.earliest IS NOT NULL AND arrest.latest IS NOT NULL
WITH collect(DISTINCT {from: arrest.earliest - duration({days: $days}), to: arrest.latest + duration({days: $days})}) AS times
MATCH (who:Entity)-[claim]->(whom:Entity)
WHERE any(time IN times WHERE claim.earliest >= time.from AND claim.latest <= time.to)
RETURN claim.date AS date, who.name AS who, type(claim) AS does, whom.name AS whom, claim.summary AS summary, claim.source AS source
ORDER BY claim.earliest, claim.latest, claim.id`,
};
