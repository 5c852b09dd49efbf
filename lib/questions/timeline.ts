import type { Question } from "./question";

export const timeline: Question = {
  id: "timeline",
  title: "Timeline of somebody",
  topic: "time",
  sentence: "What happened around {entity}, day by day?",
  description: "Every dated claim that names the entity, in the order of the days it can mean; a month stands where its first day would, and what has no beginning where it ends.",
  parameters: [{ name: "entity", label: "Entity", type: "entity", required: true, default: "person:aleksei-rozhkov" }],
  cypher: `MATCH (subject:Entity)-[claim]->(object:Entity)
WHERE $entity IN [subject.id, object.id] AND claim.date IS NOT NULL
RETURN claim.date AS date, subject.name AS who, type(claim) AS does, object.name AS whom, claim.modality AS said, claim.summary AS summary, claim.source AS source
ORDER BY coalesce(claim.earliest, claim.latest), claim.latest, claim.id`,
};
