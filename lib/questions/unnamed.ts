import type { Question } from "./question";

export const unnamed: Question = {
  id: "unnamed",
  title: "Actors without a name",
  topic: "agencies",
  sentence: "Who acts in the sources without being named?",
  description: "People and agencies that sources mention without a name, those with the most claims first: where it is worth asking again.",
  parameters: [{ name: "kind", label: "Kind", type: "kind" }],
  cypher: `MATCH (actor:Entity {unnamed: true})-[claim]->(other:Entity)
WHERE $kind IS NULL OR actor.kind = $kind
WITH actor, count(claim) AS claims, collect(DISTINCT type(claim))[..5] AS does, collect(DISTINCT other.name)[..3] AS to
RETURN actor.name AS actor, actor.description AS described, actor.kind AS kind, claims, does, to
ORDER BY claims DESC, actor`,
};
