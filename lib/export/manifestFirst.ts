import type { ExportGraph, Manifest, Warnings, WriteContext } from "./format";
import { xmlText } from "./xmlText";

/** Entities and edges of a graph that is read twice, to know the warnings before the manifest is written. */
const readTwiceAtMost = 20_000;

const silent: Warnings = { add: () => undefined, list: () => [] };

/** The parts of an XML file whose manifest stands before the graph. */
export interface ManifestFirst {
  /** Everything before the graph, given the manifest as escaped JSON text. */
  open: (manifest: string) => string;
  body: (warnings: Warnings) => AsyncIterable<string>;
  close: string;
}

/**
 * Writes an XML file with its manifest at the head, where readers of GraphML and GEXF look for it. The warnings are
 * known only after the last record, so a small graph is gone through twice; from a large one, which is read once, those
 * that come up on the way stand in a comment at the end, and the manifest says so.
 */
export async function* manifestFirst(graph: ExportGraph, context: WriteContext, file: ManifestFirst): AsyncGenerator<string> {
  const { manifest, options, warnings } = context;
  const edges = options.claims === "folded" ? graph.counts.relations : graph.counts.claims;
  const twice = graph.counts.entities + edges <= readTwiceAtMost;
  if (twice) for await (const chunk of file.body(warnings)) void chunk;
  const later = twice ? [] : ["What had to be changed while writing is told in a comment at the end of this file"];
  yield file.open(xmlText(JSON.stringify(withWarnings(manifest, [...warnings.list(), ...later])), warnings));
  yield* file.body(twice ? silent : warnings);
  yield file.close;
  // Two hyphens can't stand in a comment.
  if (!twice) yield `<!-- ${JSON.stringify({ warnings: warnings.list() }).replaceAll("--", "-\\u002d")} -->\n`;
}

/** The manifest with what writing has found out, beside what was known before. */
export function withWarnings(manifest: Manifest, warnings: readonly string[]): Manifest {
  return { ...manifest, warnings: [...new Set([...manifest.warnings, ...warnings])] };
}
