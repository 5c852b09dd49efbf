import type { Question } from "./question";

export const headsOfAState: Question = {
  id: "heads-of-a-state",
  title: "Who headed a state",
  topic: "states",
  sentence: "Who headed {state}, and when?",
  description: "In the order of the dates, as far as a source gives one. What a source gets wrong is told beside it.",
  parameters: [{ name: "state", label: "State", type: "entity", kinds: ["state"], required: true, default: "state:kyrgyzstan" }],
  cypher: `MATCH (head:Person)-[claim:HEADS]->(:State {id: $state})
MATCH (source:Source {id: claim.source})
RETURN head.name AS head, claim.date AS date, source.publisher AS says, claim.summary AS summary, claim.note AS note
ORDER BY claim.earliest, claim.latest, head`,
};
