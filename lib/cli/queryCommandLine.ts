import { Command, InvalidArgumentError, Option } from "commander";
import type { AnswerForm } from "./answerWriter";
import type { CommandEnd } from "./commandEnd";

/** The most rows that one query prints. */
const mostRows = 1_000_000;

interface ParsedOptions {
  json?: true;
  csv?: true;
  limit: number;
  timeout: number;
  param: Record<string, string>;
  paramsFile?: string;
  question?: string;
  questions?: true;
}

/** The command line of `whowhom query`. */
export function queryCommandLine(end: CommandEnd, ended: (code: number) => void): Command {
  return new Command("query")
    .description("ask in Cypher, read-only; stdout carries the answer and nothing else")
    .argument("[cypher]", "the query; - or nothing reads it from stdin")
    .addOption(new Option("--table", "a table for people (as is without another form)").conflicts(["json", "csv"]))
    .addOption(new Option("--json", "columns, rows and subgraph as POST /api/query answers them, streamed").conflicts(["table", "csv"]))
    .addOption(new Option("--csv", "comma-separated, the columns in the first line, streamed").conflicts(["table", "json"]))
    .option("--limit <rows>", "rows at most", wholeNumber(1, mostRows), 1000)
    .option("--timeout <seconds>", "seconds at most", wholeNumber(1, 3600), 20)
    .addOption(new Option("--param <name=value>", "a parameter of the query: JSON, or else text ('\"42\"' is the text 42); may be repeated").argParser(param).default({}, "none"))
    .option("--params-file <file>", "the parameters as a JSON object; --param goes before it")
    .addOption(new Option("--question <id>", "a saved question instead of a query; --param fills its slots").conflicts(["questions"]))
    .option("--questions", "list the saved questions")
    .addHelpText("after", `
Parameters beyond JSON are written as answers have them: --param 'day={"$type": "date", "value": "2025-04-17"}'
Exit codes: 3 refused, 4 not a query that the graph understands, 5 took too long, 6 took too much memory, 7 no database; 130 after Ctrl-C
npm run query -- 'MATCH (a)-[:DETAINED]->(b) RETURN a.name, b.name' --csv
npm run query -- --question who-detained --param person=person:natalia-sekerina`)
    .action(async (cypher: string | undefined, options: ParsedOptions, command: Command) => {
      const form: AnswerForm = options.json ? "json" : options.csv ? "csv" : "table";
      const { listQuestions, queryCommand } = await import("./queryCommand");
      if (options.questions && cypher !== undefined) command.error("error: --questions lists the saved questions, and takes no query");
      if (options.questions) return ended(await listQuestions(form));
      const { limit, timeout, param: params, paramsFile, question } = options;
      return ended(await queryCommand(cypher, { form, limit, timeoutMs: timeout * 1000, params, paramsFile, question }, end));
    });
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

function param(text: string, before: Record<string, string>): Record<string, string> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("Write name=value.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
