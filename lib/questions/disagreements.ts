import type { Question } from "./question";

export const disagreements: Question = {
  id: "disagreements",
  title: "What sources disagree about",
  topic: "contradictions",
  sentence: "On what do the sources disagree?",
  description: "Claims marked as contradicting each other, two and two, where they share an entity and differ in what was done or when: what one source says, and what is said otherwise.",
  parameters: [],
  cypher: `CALL db.index.fulltext.queryRelationships('claims', 'flags:conflict*') YIELD relationship AS claim
UNWIND [flag IN claim.flags WHERE flag STARTS WITH 'conflict:'] AS flag
MATCH (source:Source {id: claim.source})
WITH flag, collect({claim: claim, ends: [startNode(claim), endNode(claim)], publisher: source.publisher, says: claim.summary + coalesce(' (' + claim.date + ')', '')}) AS sides
UNWIND sides AS one
UNWIND sides AS other
WITH flag, one, other, one.claim AS a, other.claim AS b
WHERE a.id < b.id AND any(end IN one.ends WHERE end IN other.ends)
  AND (a.source <> b.source OR one.ends = other.ends)
  AND (type(a) <> type(b) OR a.latest < b.earliest OR b.latest < a.earliest)
RETURN replace(substring(flag, 9), '-', ' ') AS about, one.publisher AS source, one.says AS says, other.publisher AS \`other source\`, other.says AS \`says otherwise\`
ORDER BY about, says, \`says otherwise\``,
};
