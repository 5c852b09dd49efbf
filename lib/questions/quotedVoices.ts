import type { Question } from "./question";

export const quotedVoices: Question = {
  id: "quoted-voices",
  title: "Whose words are passed on",
  topic: "sources",
  sentence: "Whose words do the sources pass on most?",
  description: "Speakers of claims that a source does not make in its own voice, with the sources that quote them. Who is not an entity here is told as the source names them; those without a name are each told apart by what is known of them.",
  parameters: [],
  cypher: `MATCH ()-[claim]->()
UNWIND claim.assertedBy AS voice
WITH voice, count(DISTINCT claim) AS claims, collect(DISTINCT claim.source) AS sources
OPTIONAL MATCH (known:Entity {id: voice})
RETURN coalesce(known.name, voice) AS speaker, known.description AS described, claims, size(sources) AS quotedBy, sources
ORDER BY claims DESC, speaker`,
};
