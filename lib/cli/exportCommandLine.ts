import { Command, Option } from "commander";
import { comingFormats, exportFormats } from "../export/formats";
import type { CommandEnd } from "./commandEnd";
import type { ExportCommandOptions } from "./exportCommand";

/** The command line of `whowhom export`. */
export function exportCommandLine(end: CommandEnd, ended: (code: number) => void): Command {
  const scopes = ["ids", "around", "query", "dataset", "all"];
  const scope = (flags: string, name: string, words: string) => new Option(flags, words).conflicts(scopes.filter((other) => other !== name));
  return new Command("export")
    .description("write a part of the graph as a file; stdout carries the file and nothing else")
    .addOption(new Option("--format <id>", "the format").choices([...exportFormats.map((format) => format.id), ...comingFormats]).makeOptionMandatory())
    .addOption(scope("--ids <ids...>", "ids", "these entities and the claims among them: ids between commas or spaces; may be repeated"))
    .addOption(scope("--around <ids...>", "around", "these entities, what surrounds them, and the claims between them and it"))
    .addOption(scope("--query <cypher>", "query", "every node and relationship that the query answers"))
    .addOption(scope("--dataset <id>", "dataset", "the claims of a data set, its sources and the entities that they name"))
    .addOption(scope("--all", "all", "everything"))
    .addOption(new Option("--claims <how>", "every claim by itself, or folded into relations with counts").choices(["single", "folded"]).default("single"))
    .option("-o, --output <file>", "the file to write; stdout when left out and not a terminal")
    .addHelpText("after", `
The formats ${comingFormats.join(", ")} can't be written yet.
npm run export -- --format csv --all -o graph.zip`)
    .action(async (options: ExportCommandOptions) => ended(await (await import("./exportCommand")).exportCommand(options, end)));
}
