import type { Question } from "./question";

export const actsOfAnAgency: Question = {
  id: "acts-of-an-agency",
  title: "What an agency did",
  topic: "agencies",
  sentence: "Against whom did {agency} act?",
  description: "Detentions, charges, searches, threats, force and the like that sources state or pass on as done.",
  parameters: [{ name: "agency", label: "Agency", type: "entity", kinds: ["agency"], required: true, default: "agency:scns-kg" }],
  cypher: `MATCH (agency:Entity {id: $agency})-[claim]->(who:Entity)
WHERE type(claim) IN ['DETAINED', 'HELD', 'REMANDED', 'PLACED_UNDER_HOUSE_ARREST', 'ARRESTED_OR_CHARGED', 'CHARGED', 'ACCUSED', 'INVESTIGATED', 'INTERROGATED', 'SEARCHED', 'SURVEILLED', 'PROSECUTED', 'SENTENCED', 'DEPORTED',
  'EXPELLED', 'EXPELLED_OR_DEPORTED', 'EXTRADITED', 'TRANSFERRED', 'SEIZED_PROPERTY_OF', 'SEIZED_OR_DAMAGED_PROPERTY_OF', 'RESTRICTED', 'BARRED', 'BANNED', 'OBSTRUCTED', 'THREATENED', 'WARNED', 'COERCED', 'INTIMIDATED', 'REPRESSED', 'ATTACKED', 'FOUGHT', 'BEAT',
  'PHYSICALLY_ASSAULTED', 'SEXUALLY_ASSAULTED', 'TORTURED', 'ABDUCTED', 'ABDUCTED_OR_HIJACKED', 'KILLED', 'ASSASSINATED', 'SOUGHT_REMAND_OF']
RETURN agency, claim, who`,
};
