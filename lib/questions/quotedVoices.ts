import type { Question } from "./question";

export const quotedVoices: Question = {
  id: "quoted-voices",
  title: "Whose words are passed on",
  topic: "sources",
  sentence: "Whose words do the sources pass on most?",
  description: "Speakers of claims that a source does not make in its own voice, with the sources that quote them. Who is not an entity here is told as the source names them.",
  parameters: [],
  cypher: `MATCH ()-[claim]->()
UNWIND claim.assertedBy AS voice
OPTIONAL MATCH (speaker:Entity {id: voice})
WITH coalesce(speaker.name, voice) AS speaker, count(DISTINCT claim) AS claims, collect(DISTINCT claim.source) AS sources
RETURN speaker, claims, size(sources) AS quotedBy, sources
ORDER BY claims DESC, speaker`,
};
