import type { RelationTypeRow } from "./relationTypeRow";

/**
 * Standing ties: what one party is to another over a time. CAMEO and PLOVER code events only, so neither has codes for
 * them; `colour` says where a tie is drawn as the material cooperation it consists of.
 */
export const tieTypes: readonly RelationTypeRow[] = [
  { type: "HEADS", infinitive: "head", passive: "is headed by", subject: ["person"] },
  { type: "WORKS_FOR", infinitive: "work for", passive: "employs", subject: ["person"] },
  { type: "EXPERT_FOR", infinitive: "be an expert for", active: "is an expert for", plural: "are experts for", passive: "has as an expert" },
  { type: "SPOKE_FOR", infinitive: "speak for", active: "speaks for", passive: "is spoken for by" },
  { type: "REPRESENTED", infinitive: "represent", active: "represents", passive: "is represented by" },
  { type: "AMBASSADOR_OF", infinitive: "be ambassador of", active: "is ambassador of", plural: "are ambassadors of", passive: "has as its ambassador", subject: ["person"], object: ["state", "agency"] },
  { type: "AMBASSADOR_TO", infinitive: "be ambassador to", active: "is ambassador to", plural: "are ambassadors to", passive: "hosts as ambassador", subject: ["person"], object: ["state", "agency"] },
  { type: "MEMBER_OF", infinitive: "be a member of", active: "is a member of", plural: "are members of", passive: "has as a member", object: ["agency", "other"] },
  { type: "FOUNDED", passive: "was founded by" },
  { type: "FUNDED", infinitive: "fund", active: "funds", passive: "is funded by", colour: "material-cooperation" },
  { type: "OWNS", infinitive: "own", passive: "is owned by" },
  { type: "CONTROLS", infinitive: "control", passive: "is controlled by" },
  { type: "INFLUENCES", infinitive: "influence", passive: "is influenced by" },
  { type: "USES", infinitive: "use", passive: "is used by" },
  { type: "PART_OF", infinitive: "be part of", active: "is part of", passive: "includes" },
  { type: "BRANCH_OF", infinitive: "be a branch of", active: "is a branch of", plural: "are branches of", passive: "has as a branch", subject: ["agency"], object: ["agency"] },
  { type: "BASED_IN", infinitive: "be based in", active: "is based in", passive: "is the base of" },
  { type: "OPERATED_IN", infinitive: "operate in", active: "operates in", passive: "has operating in it" },
  { type: "RESIDED_IN", infinitive: "reside in", active: "resides in", passive: "has as a resident" },
  { type: "CITIZEN_OF", infinitive: "be a citizen of", active: "is a citizen of", plural: "are citizens of", passive: "has as a citizen", subject: ["person"], object: ["state"] },
  { type: "ALLY_OF", infinitive: "be an ally of", active: "is an ally of", plural: "are allies of", passive: "is an ally of", symmetric: true },
  { type: "AT_ODDS_WITH", infinitive: "be at odds with", active: "is at odds with", passive: "is at odds with", symmetric: true },
  { type: "OPPONENT_OF", infinitive: "be an opponent of", active: "is an opponent of", plural: "are opponents of", passive: "is opposed by" },
  { type: "ASSOCIATE_OF", infinitive: "be an associate of", active: "is an associate of", plural: "are associates of", passive: "is an associate of", symmetric: true },
  { type: "COLLEAGUE_OF", infinitive: "be a colleague of", active: "is a colleague of", plural: "are colleagues of", passive: "is a colleague of", symmetric: true },
  { type: "STUDIED_AT", infinitive: "study at", passive: "has as a former student", subject: ["person"], object: ["agency"] },
  { type: "RELATIVE_OF", infinitive: "be related to", active: "is related to", passive: "is related to", symmetric: true },
  { type: "CANDIDATE_FOR", infinitive: "stand for office in", active: "stood for office in", passive: "had as a candidate" },
  { type: "FOUGHT_FOR", infinitive: "fight for", active: "fights for", passive: "has fighting for it" },
  { type: "WANTED_BY", infinitive: "be wanted by", active: "is wanted by", passive: "seeks", status: "wanted" },
  { type: "PUBLISHED", infinitive: "publish", active: "publishes", passive: "is published by" },
];
