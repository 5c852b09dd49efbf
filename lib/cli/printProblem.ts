import type { Issue } from "../ontology/problem";
import { isProblem } from "../ontology/problem";
import { exitCodes } from "./exitCodes";
import { printable } from "./printable";

/** An issue as editors and terminals know how to open it: `file:line:column message`. */
export function issueLine(issue: Issue): string {
  const place = [issue.file ?? issue.path, issue.line, issue.column].filter((part) => part !== undefined).join(":");
  return printable(place === "" ? issue.message : `${place} ${issue.message}`);
}

/**
 * Says on stderr what went wrong: a Problem in the words that the API uses, its place, its issues and how to mend it;
 * anything else in one line (with its stack if WHOWHOM_DEBUG is 1).
 * @returns the exit code
 */
export function printProblem(error: unknown): number {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (process.env["WHOWHOM_DEBUG"] === "1" && error instanceof Error) say(error.stack ?? error.message);
  if (!isProblem(error)) {
    say(`Something went wrong inside whowhom: ${printable(error instanceof Error ? error.message : String(error)).split("\n")[0]}`);
    say("Set WHOWHOM_DEBUG=1 to see where, and please report it.");
    return exitCodes.bug;
  }
  const place = error.line === undefined ? "" : ` (line ${error.line}${error.column === undefined ? "" : `, column ${error.column}`})`;
  for (const issue of error.issues ?? []) say(issueLine(issue));
  say(`${printable(error.message)}${place}`);
  if (error.hint !== undefined) say(printable(error.hint));
  return error.code === "bug" ? exitCodes.bug : exitCodes.failed;
}
