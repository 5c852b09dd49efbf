import { Command } from "commander";
import { importFormats } from "../import/formats";
import type { CommandEnd } from "./commandEnd";
import type { ImportCommandOptions } from "./importCommand";

/** The command line of `whowhom import`. */
export function importCommandLine(end: CommandEnd, ended: (code: number) => void): Command {
  const command = new Command("import")
    .description("bring a file of event data into the store; importing it twice is importing it once")
    .argument("[file]", "plain text, gzip or zip")
    .option("--format <id>", importFormats.map(({ id, label }) => `${id} (${label})`).join(", "))
    .option("--dataset <id>", "the data set that the rows belong to (the file's name)")
    .option("--title <text>", "its title (the file's name)")
    .option("--publisher <text>", "who publishes it")
    .option("--published <date>", "when it was released, e.g. 2018-10")
    .option("--url <address>", "where it is found")
    .option("--language <tag>", "its language (en)")
    .option("--encoding <label>", "of the text, e.g. latin1 or windows-1251 (utf-8)")
    .option("--origin <day>", "quads: the day from which times are counted, e.g. 2018-01-01")
    .option("--unit <unit>", "quads: what times count: minutes, hours, days or years (hours)")
    .option("--entities <file>", "quads: names and ids of entities (entity2id.txt beside the file)")
    .option("--relations <file>", "quads: names and ids of relations (relation2id.txt beside the file)")
    .option("--mapping <file>", "csv: a JSON file that says which column means what; quads: that translates relations")
    .option("--country-codes <list>", "which codes country columns use: iso or cow (iso)")
    .option("--actors <file>", "a table name,kind,country,id that says what actors are")
    .option("--rejects <file>", "where refused rows are kept (NAME.rejected.* in this folder)")
    .option("--dry-run", "read, check and report; write nothing")
    .option("--json", "the report as JSON on stdout")
    .option("--into-existing", "also into a database that holds other data")
    .option("--list", "list the data sets of the store")
    .option("--remove <dataset>", "remove a data set, with its claims, sources and what only it used");
  command.addHelpText("after", `
Formats:
${importFormats.map(({ id, layout }) => `  ${id}: ${layout}`).join("\n")}
Exit codes: 0 all rows loaded, 2 some refused (named, and kept to be mended), 1 stopped (the reason is said; importing again goes on)`);
  return command.action(async (file: string | undefined, options: ImportCommandOptions) => ended(await (await import("./importCommand")).importCommand(file, options, end)));
}
