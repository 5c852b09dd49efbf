import { Problem } from "../ontology/problem";
import { claimSchema, entitySchema, sourceSchema } from "../ontology/records";
import { findRelationType, nearestRelationTypes } from "../ontology/relationTypes";
import type { ImportFormat, ReadRow } from "./importFormat";
import type { InputFile, TextFile } from "./inputFile";
import { jsonParts, type JsonPart } from "./jsonParts";
import type { Place } from "./located";
import { schemaMessage } from "./validate";

/** Our own Subgraph with its claims, as the export writes it and the OpenAPI document describes it. */
export const subgraphJson: ImportFormat = {
  id: "json",
  label: "Subgraph JSON of whowhom",
  layout: 'an object {"entities": [], "claims": [], "sources": []}; what else it holds is passed over.',
  rejects: { extension: "json", before: '{"claims": [', between: ",\n", after: "\n]}\n" },
  types: () => [],
  read,
};

async function* read(input: InputFile): AsyncGenerator<ReadRow> {
  for (const file of input.texts.filter(({ name }) => !name.endsWith("manifest.json"))) {
    // Sources stand behind the claims in the file, and have to be known before them: hence twice.
    for await (const part of jsonParts(file, ["entities", "sources"])) yield* recordRow(file, part);
    let claims = 0;
    for await (const part of jsonParts(file, ["claims"])) {
      claims++;
      yield claimRow(file, part);
    }
    if (claims === 0) throw new Problem("bad-input", `${file.name} holds no claims, and a relation without its claims has no source.`, { hint: "Export it with claims singly." });
  }
}

type Parsed = { value: unknown } | { reason: string };

function parsed(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: `not JSON: ${(error as Error).message}` };
  }
}

const placeOf = (file: TextFile, { line, column }: JsonPart): Place => ({ file: file.name, line, column });

function* recordRow(file: TextFile, part: JsonPart): Generator<ReadRow> {
  const json = parsed(part.text);
  const refused = (reason: string) => new Problem("bad-input", `${file.name}:${part.line}: ${reason}.`, { line: part.line, column: part.column, issues: [{ ...placeOf(file, part), message: reason }] });
  if ("reason" in json) throw refused(json.reason);
  const schema = part.field === "entities" ? entitySchema : sourceSchema;
  const checked = schema.safeParse(json.value);
  // A claim may need it, so the file as a whole has to be mended first.
  if (!checked.success) throw refused(checked.error.issues.map((issue) => schemaMessage(json.value, issue)).join("; "));
  yield part.field === "entities" ? { what: "record", record: { entity: entitySchema.parse(json.value) } } : { what: "record", record: { source: sourceSchema.parse(json.value) } };
}

function claimRow(file: TextFile, part: JsonPart): ReadRow {
  const place = placeOf(file, part);
  const refused = (reason: string): ReadRow => ({ what: "refused", place, raw: part.text, reason });
  const json = parsed(part.text);
  if ("reason" in json) return refused(json.reason);
  const checked = claimSchema.safeParse(json.value);
  if (!checked.success) return refused(checked.error.issues.map((issue) => schemaMessage(json.value, issue)).join("; "));
  const { relation } = checked.data;
  if (!findRelationType(relation)) return refused(`unknown relation type "${relation}"; the nearest are ${nearestRelationTypes(relation).join(", ")}`);
  return { what: "claim", place, raw: part.text, claim: checked.data };
}
