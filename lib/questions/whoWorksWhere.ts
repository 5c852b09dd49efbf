import type { Question } from "./question";

export const whoWorksWhere: Question = {
  id: "who-works-where",
  title: "Who works for an agency",
  topic: "agencies",
  sentence: "Who works for, heads or speaks for {agency}?",
  description: "People whom a source names in its service, at whatever time, and those of its branches.",
  parameters: [{ name: "agency", label: "Agency", type: "entity", kinds: ["agency"], required: true, default: "agency:rossotrudnichestvo" }],
  cypher: `MATCH (agency:Entity {id: $agency})<-[:PART_OF|BRANCH_OF*0..2]-(branch:Entity)<-[job]-(person:Person)
WHERE type(job) IN ['HEADS', 'WORKS_FOR', 'SPOKE_FOR']
RETURN DISTINCT person, job, branch`,
};
