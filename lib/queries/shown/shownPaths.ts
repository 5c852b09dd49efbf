import { beginningOfTime, endOfTime } from "../order";
import { pathsParams } from "../paths";
import { given, inPeriod, shownAct, typesInPattern, where } from "./shownQuery";

const earliest = (index: string) => `coalesce(relationships(path)[${index}].earliest, date('${beginningOfTime}'))`;
const latest = (index: string) => `coalesce(relationships(path)[${index}].latest, date('${endOfTime}'))`;

/** Days can be chosen along the path that never go back: no claim begins after a later one must have ended. */
const neverBack = `all(i IN range(0, length(path) - 1) WHERE relationships(path)[i].date IS NOT NULL
    AND all(j IN range(i + 1, length(path) - 1) WHERE ${earliest("i")} <= ${latest("j")}))`;

/** All shortest chains of claims between two entities. */
export const shownPaths = shownAct({
  params: pathsParams,
  show({ from, to, relations, maxLength, modalities, chronological, since, until }, inUse) {
    const conditions = where([
      modalities !== undefined && "all(claim IN relationships(path) WHERE claim.modality IN $modalities)",
      ...inPeriod({ from: since, to: until }, ["since", "until"]).map((condition) => `all(claim IN relationships(path) WHERE ${condition})`),
      chronological && neverBack,
    ]);
    const cypher = `// The shortest chains of claims from one to the other, whichever way each claim points${chronological ? ", never back in time" : ""}
MATCH path = allShortestPaths((:Entity {id: $from})-[${typesInPattern(relations, inUse, modalities)}*..${maxLength}]-(:Entity {id: $to}))${conditions}
RETURN path`;
    return { cypher, params: given({ from, to, modalities, since, until }) };
  },
});
