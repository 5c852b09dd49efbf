import type { Question } from "./question";

export const changedJobs: Question = {
  id: "changed-jobs",
  title: "People with several offices",
  topic: "people",
  sentence: "Who held offices or worked in at least {least} places?",
  description: "People whom sources place in at least two offices or with two employers, at the same time or one after the other.",
  parameters: [{ name: "least", label: "At least", type: "integer", required: true, default: 2 }],
  cypher: `MATCH (person:Person)-[job]->(employer:Entity)
WHERE type(job) IN ['HEADS', 'WORKS_FOR', 'SPOKE_FOR', 'AMBASSADOR_OF']
WITH person, collect(job) AS jobs, collect(employer) AS employers, count(DISTINCT employer) AS different
WHERE different >= $least
RETURN person, jobs, employers`,
};
