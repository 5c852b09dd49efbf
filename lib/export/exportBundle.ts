import tool from "../../package.json";
import type { ExportFile, ExportFormat, ExportOptions, Manifest, Scope } from "./format";
import type { ReadGraph } from "./readGraph";
import { collectWarnings } from "./warnings";
import { zipStream, type ZipFile, type ZippedFile } from "./zipStream";

/** What an export is of, as it was asked for. */
export interface ExportWish {
  format: ExportFormat;
  scope: Scope;
  options: ExportOptions;
}

/** An export ready to be sent or saved: one file with the manifest inside, or a zip with `manifest.json`. */
export interface ExportBundle {
  fileName: string;
  mime: string;
  bytes: AsyncGenerator<Uint8Array>;
  /** What had to be changed in the data; known as a whole once the bytes are read. */
  warnings(): string[];
}

const manifestName = "manifest.json";

/** Characters that are turned into bytes at once. */
const atOnce = 65_536;

/** The export of a graph that was read. Its bytes are made as they are read; the graph must stay open so long. */
export function exportBundle(wish: ExportWish, read: ReadGraph, { sourceDateEpoch = process.env["SOURCE_DATE_EPOCH"] }: { sourceDateEpoch?: string } = {}): ExportBundle {
  const { format } = wish;
  const warnings = collectWarnings();
  const manifest = manifestOf(wish, read);
  const told = () => [...new Set([...manifest.warnings, ...warnings.list()])];
  const files = format.write(read.graph, { options: manifest.options, manifest, warnings });
  const [only] = files;
  if (format.carriesManifest && only && files.length === 1) {
    return { fileName: `${tool.name}.${format.extension}`, mime: format.mime, bytes: bytesOf(only), warnings: told };
  }
  return { fileName: `${tool.name}-${format.id}.zip`, mime: "application/zip", bytes: zipped(files, () => ({ ...manifest, warnings: told() }), sourceDateEpoch), warnings: told };
}

function manifestOf({ format, scope, options }: ExportWish, { graph, version, warnings }: ReadGraph): Manifest {
  const { missing, truncated, counts } = graph;
  const unfolded = options.claims === "folded" && !format.folds;
  return {
    format: format.id,
    tool: { name: tool.name, version: tool.version },
    data: { version },
    scope,
    options: { claims: unfolded ? "single" : options.claims },
    counts,
    sources: graph.sources.map(({ id, title, url, published }) => ({ id, title, url: url ?? null, published })),
    warnings: [
      ...warnings,
      ...(missing.length > 0 ? [`${missing.length} of the ids asked for are not in the graph: ${shortList(missing)}`] : []),
      ...(truncated ? ["The answer to the query was cut at its limit: the graph holds more than this file"] : []),
      ...(unfolded ? [`The format ${format.id} carries every claim by itself; nothing was folded`] : []),
    ],
  };
}

const shortList = (ids: readonly string[]) => `${ids.slice(0, 5).join(", ")}${ids.length > 5 ? " …" : ""}`;

async function* zipped(files: readonly ExportFile[], manifest: () => Manifest, sourceDateEpoch?: string): AsyncGenerator<Uint8Array> {
  const written: ZippedFile[] = [];
  const all = function* (): Generator<ZipFile> {
    for (const file of files) yield { name: file.name, bytes: () => bytesOf(file) };
    // Last, since it tells the sizes and hashes of the others and what had to be changed in them.
    const text = `${JSON.stringify({ ...manifest(), files: [...written] }, null, 2)}\n`;
    yield { name: manifestName, bytes: () => bytesOf({ name: manifestName, text: async function* () { yield text; } }) };
  };
  yield* zipStream(all(), (file) => written.push(file), sourceDateEpoch);
}

/** The text of a file as UTF-8, in chunks worth sending. */
async function* bytesOf(file: ExportFile): AsyncGenerator<Uint8Array> {
  let waiting = "";
  for await (const text of file.text()) {
    waiting += text;
    if (waiting.length < atOnce) continue;
    yield Buffer.from(waiting);
    waiting = "";
  }
  if (waiting !== "") yield Buffer.from(waiting);
}
