import type { Question } from "./question";

export const predicted: Question = {
  id: "predicted",
  title: "Predicted: did it happen?",
  topic: "time",
  sentence: "What was promised or expected, and did it happen?",
  description: "Each prediction with the claims that say the same of the same two as done. Where there is none, no source here says that it came true; that proves nothing.",
  parameters: [],
  cypher: `MATCH (who:Entity)-[prediction {modality: 'predicted'}]->(whom:Entity)
OPTIONAL MATCH (who)-[fact]->(whom)
WHERE type(prediction) = 'PREDICTED_' + type(fact)
WITH who, prediction, collect(fact.summary) AS happened
RETURN who.name AS who, prediction.summary AS predicted, prediction.date AS expected, happened, prediction.source AS source
ORDER BY size(happened) DESC, who`,
};
