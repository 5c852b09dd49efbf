import { kinds, type Kind } from "../ontology/kinds";
import { idSchema } from "../ontology/ids";
import { Problem, type Issue } from "../ontology/problem";
import { countryOf } from "./countries";
import type { Country } from "./countryTable";
import { csvRecords, delimiterOf } from "./csvRecords";
import type { TextFile } from "./inputFile";
import { linesOf } from "./lines";
import { nameKey } from "./nameKey";

/** What the analyst says of an actor. */
export interface KnownActor {
  kind?: Kind;
  country?: Country;
  /** The entity that it is. */
  id?: string;
}

/** What the analyst says, by name and, where a name belongs to several, by country. */
export type KnownActors = ReadonlyMap<string, readonly KnownActor[]>;

/**
 * Reads the analyst's table of actors: a header with `name`, and any of `kind` (person, agency, state, other), `country`
 * (English name or ISO code) and `id` (of an entity in the store, or a new one).
 * @throws Problem `bad-input` with every fault and its line
 */
export async function readActors(file: TextFile): Promise<KnownActors> {
  let first = "";
  for await (const { text } of linesOf(file.text(), file.name)) {
    first = text;
    break;
  }
  const actors = new Map<string, KnownActor[]>();
  const issues: Issue[] = [];
  let columns: string[] | undefined;
  for await (const { line, fields, error } of csvRecords(file, delimiterOf(first))) {
    const issue = (message: string) => void issues.push({ file: file.name, line, message });
    if (!fields) issue(error ?? "it can't be taken apart");
    else if (!columns) {
      columns = fields.map(nameKey);
      if (!columns.includes("name")) throw new Problem("bad-input", `${file.name} has no column "name".`, { line, hint: "The first line is: name,kind,country,id (all but name may be left out)." });
    } else {
      const field = (name: string) => fields[columns?.indexOf(name) ?? -1]?.trim() ?? "";
      const read = knownActor(field, issue);
      const key = nameKey(field("name"));
      if (key === "") issue("name: nothing stands here");
      else if (read) actors.set(key, [...(actors.get(key) ?? []), read]);
    }
  }
  if (!columns && issues.length === 0) throw new Problem("bad-input", `${file.name} is empty.`, { hint: "The first line is: name,kind,country,id (all but name may be left out)." });
  if (issues.length > 0) throw new Problem("bad-input", `${file.name} has ${issues.length} row${issues.length === 1 ? "" : "s"} that can't be used.`, { issues: issues.slice(0, 100) });
  return actors;
}

function knownActor(field: (name: string) => string, issue: (message: string) => void): KnownActor | undefined {
  const [kind, country, id] = [field("kind").toLowerCase(), field("country"), field("id")];
  const known = kinds.find((one) => one === kind);
  const land = country === "" ? undefined : countryOf(country);
  if (kind !== "" && !known) return issue(`kind: "${kind}" is none of ${kinds.join(", ")}`), undefined;
  if (country !== "" && !land) return issue(`country: "${country}" is no country's English name or ISO code`), undefined;
  if (id !== "" && !idSchema.safeParse(id).success) return issue(`id: ${JSON.stringify(id)} can't be an id`), undefined;
  return { ...(known ? { kind: known } : {}), ...(land ? { country: land } : {}), ...(id === "" ? {} : { id }) };
}
