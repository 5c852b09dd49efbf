import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { projectFolder } from "../env/env";
import { commandEnd, type CommandEnd } from "./commandEnd";
import { exitCodes } from "./exitCodes";
import { importCommandLine } from "./importCommandLine";
import { exportCommandLine } from "./exportCommandLine";
import { printProblem } from "./printProblem";
import { queryCommandLine } from "./queryCommandLine";

/** Runs what the command line says. @returns the exit code; never throws */
export async function runCommand(args: readonly string[]): Promise<number> {
  const end = commandEnd();
  let code: number = exitCodes.ok;
  const program = whowhom(end, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    // What was written last may have failed behind the back of who wrote it.
    return end.code() === exitCodes.failed ? exitCodes.failed : code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    const asked = end.code();
    if (asked === undefined) return printProblem(error);
    if (asked === exitCodes.interrupted || asked === exitCodes.terminated) process.stderr.write("Stopped.\n");
    return asked;
  }
}

function whowhom(end: CommandEnd, ended: (code: number) => void): Command {
  const { version, description } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as { version: string; description: string };
  const program = new Command("whowhom").description(description).version(version).exitOverride().showHelpAfterError("(--help lists what there is)");
  program.addHelpText("after", `
Environment: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE (a Neo4j of your own), WHOWHOM_DATA, WHOWHOM_CACHE, PORT, HOST
Exit codes: 0 done, 1 refused or failed (the reason is said), 2 some rows of an import refused, 3 to 7 a query that could not be answered, 64 command line not understood, 70 a fault of whowhom, 130 Ctrl-C, 143 told to end`);

  program
    .command("start")
    .description("build what is stale, bring up the store, seed it if empty, and serve the explorer until Ctrl-C")
    .action(async () => ended(await (await import("./startCommand")).startCommand(end)));

  program
    .command("seed")
    .description("load the seed into the store, in place of what it holds of the same data sets; twice is once")
    .option("--from <folder>", "another folder with entities/*.yaml and sources/*.yaml")
    .option("--check", "only check the files, and tell every issue with file and line")
    .option("--into-existing", "also into a database that holds other data")
    .action(async (options: { from?: string; check?: boolean; intoExisting?: boolean }) => ended(await (await import("./seedCommand")).seedCommand(options, end)));

  program.addCommand(importCommandLine(end, ended).copyInheritedSettings(program));

  program.addCommand(queryCommandLine(end, ended).copyInheritedSettings(program));

  program.addCommand(exportCommandLine(end, ended).copyInheritedSettings(program));

  program
    .command("neo4j")
    .description("run the local Neo4j alone, and print its address and credentials, until Ctrl-C")
    .action(async () => ended(await (await import("./neo4jCommand")).neo4jCommand(end)));

  return program;
}
