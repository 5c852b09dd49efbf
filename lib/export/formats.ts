import { Problem } from "../ontology/problem";
import { csv } from "./csv";
import { cyjs } from "./cyjs";
import { cypher } from "./cypher";
import type { ExportFormat } from "./format";
import { gephiCsv } from "./gephiCsv";
import { gexf } from "./gexf";
import { graphml } from "./graphml";
import { json } from "./json";
import { markdown } from "./markdown";
import { neo4jCsv } from "./neo4jCsv";

/** Every export format, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [json, csv, gephiCsv, graphml, gexf, cyjs, neo4jCsv, cypher, markdown];

/** Ids of the contract whose writers are still to come. */
export const comingFormats: readonly string[] = ["gexf12", "cx2", "jgf", "dot", "ftm", "jsonld", "trig", "plover", "icews"];

/** The format of that id. Throws a `bad-input` Problem for one that isn't there, or isn't there yet. */
export function findFormat(id: string): ExportFormat {
  const found = exportFormats.find((format) => format.id === id);
  if (found) return found;
  const hint = `There are ${exportFormats.map((format) => format.id).join(", ")}.`;
  const named = JSON.stringify(id.slice(0, 60));
  const message = comingFormats.includes(id) ? `The format ${named} can't be written yet.` : `There is no export format ${named}.`;
  throw new Problem("bad-input", message, { hint, issues: [{ message, path: "format" }] });
}
