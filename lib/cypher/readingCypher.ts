import { onePerProcess } from "../ontology/onePerProcess";
import { checkCypher } from "./checkCypher";

const passedAtMost = 200;
const longestKept = 10_000;

/** Texts that passed lately, the last asked at the end: one that is asked again needn't be parsed again, since nothing but the text decides. */
const passed = onePerProcess("passedCypher", () => new Set<string>());

/** `checkCypher` of a query that only reads; at once for a text that passed lately. */
export async function checkReadingCypher(typed: string): Promise<void> {
  if (!passed.delete(typed)) await checkCypher(typed);
  if (typed.length > longestKept) return;
  passed.add(typed);
  const [oldest = ""] = passed;
  if (passed.size > passedAtMost) passed.delete(oldest);
}
