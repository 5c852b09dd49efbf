import { actsOfAnAgency } from "./actsOfAnAgency";
import { agenciesOfAState } from "./agenciesOfAState";
import { alliesAndOpponents } from "./alliesAndOpponents";
import { aroundAnArrest } from "./aroundAnArrest";
import { busiestDays } from "./busiestDays";
import { chainOfCommand } from "./chainOfCommand";
import { changedJobs } from "./changedJobs";
import { citizensHeld } from "./citizensHeld";
import { claimsOfASource } from "./claimsOfASource";
import { codedOrRead } from "./codedOrRead";
import { denials } from "./denials";
import { detainedAfterAccusation } from "./detainedAfterAccusation";
import { differingDates } from "./differingDates";
import { disagreements } from "./disagreements";
import { doneToSomebody } from "./doneToSomebody";
import { headsOfAState } from "./headsOfAState";
import { heldTogether } from "./heldTogether";
import { inCommon } from "./inCommon";
import { lastLegalStep } from "./lastLegalStep";
import { laws } from "./laws";
import { meetings } from "./meetings";
import { mostAccused } from "./mostAccused";
import { onlyAlleged } from "./onlyAlleged";
import { onlyOnePublisher } from "./onlyOnePublisher";
import { period } from "./period";
import { predicted } from "./predicted";
import type { Question } from "./question";
import { quotedVoices } from "./quotedVoices";
import { shortestChain } from "./shortestChain";
import { silent } from "./silent";
import { sourceErrors } from "./sourceErrors";
import { sourcesByClaims } from "./sourcesByClaims";
import { statesThroughAgencies } from "./statesThroughAgencies";
import { timeline } from "./timeline";
import { toldBySeveral } from "./toldBySeveral";
import { twoStates } from "./twoStates";
import { unnamed } from "./unnamed";
import { whoDenies } from "./whoDenies";
import { whoDetained } from "./whoDetained";
import { whoDetainsMost } from "./whoDetainsMost";
import { whoSaysSo } from "./whoSaysSo";
import { whoWorksWhere } from "./whoWorksWhere";
import { wordAgainstWord } from "./wordAgainstWord";

/** Every saved question, in the order in which they are offered: by topic, the easiest first. */
export const questions: readonly Question[] = [
  whoDetained, detainedAfterAccusation, doneToSomebody, onlyAlleged, lastLegalStep, mostAccused, shortestChain, inCommon, changedJobs,
  heldTogether,
  chainOfCommand, agenciesOfAState, whoDetainsMost, actsOfAnAgency, whoWorksWhere, silent, unnamed,
  twoStates, statesThroughAgencies, alliesAndOpponents, citizensHeld, headsOfAState, laws,
  timeline, period, meetings, aroundAnArrest, predicted, busiestDays,
  whoSaysSo, onlyOnePublisher, claimsOfASource, sourcesByClaims, quotedVoices, codedOrRead, toldBySeveral,
  disagreements, differingDates, denials, whoDenies, sourceErrors, wordAgainstWord,
];

/** The saved question of that id, or undefined. */
export function findQuestion(id: string): Question | undefined {
  return questions.find((question) => question.id === id);
}
