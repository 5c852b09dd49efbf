import { createReadStream } from "node:fs";
import { open as openFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { isProblem, Problem } from "../ontology/problem";
import { decoded } from "./decoded";
import { checked, packedBytes, unpackerOf, zipEntries, type ZipEntry } from "./zipFile";

/** One text of an input: the file itself, or one file of a zip. */
export interface TextFile {
  /** As it is named in reports. */
  name: string;
  /** The text in pieces, read anew at every call. Throws a `bad-input` Problem where it breaks off or isn't in its encoding. */
  text(): AsyncIterable<string>;
}

export interface InputFile {
  name: string;
  /** What is to be imported, in the order of names; one unless the file is a zip. */
  texts: TextFile[];
  /** Names of files in the zip that tell of the data and hold none. */
  passedOver: readonly string[];
  /** A file of that name in the zip, or beside the file; undefined where there is none. */
  companion(name: string): Promise<TextFile | undefined>;
  /** Bytes of the file as it lies on the disk. */
  bytes: number;
  /** How many of them were read so far, in the last reading. */
  readBytes(): number;
}

export interface InputOptions {
  /** As it is named in reports; its base name when left out. */
  name?: string;
  /** A label of the Encoding Standard, e.g. `utf-8` (the default), `latin1`, `windows-1251`. */
  encoding?: string;
  signal?: AbortSignal;
}

/** Text that says so little in so many bytes is no data: DEFLATE alone could make 1,000 of 1. */
const bomb = { ratio: 200, beyondBytes: 32e6 };

/**
 * Opens a file to import: plain, gzip or zip, told by its first bytes. Nothing but these is read yet, and never more than
 * some pieces of 64 KiB are held.
 * @throws Problem `bad-input` where there is no such file, or one of a kind that can't be read
 */
export async function openInput(path: string, { name = basename(path), encoding = "utf-8", signal }: InputOptions = {}): Promise<InputFile> {
  const { head, bytes } = await headOf(path);
  let read = 0;
  const open = { encoding, signal, tell: (count: number) => void (read = count) };
  const input = { name, bytes, readBytes: () => read };
  const packing = packingOf(head, name);
  if (packing === "zip") {
    const all = await zipEntries(path, name);
    const entries = all.filter((entry) => !isReadMe(entry.name));
    if (entries.length === 0) throw new Problem("bad-input", `${name} holds no data, only ${all.map((entry) => entry.name).join(", ")}.`, { hint: "Put the data itself into it." });
    const member = (entry: ZipEntry) => zippedText(path, entry, name, open);
    const companion = async (wanted: string) => entries.filter((entry) => basename(entry.name) === wanted).map(member)[0];
    return { ...input, texts: entries.map(member), passedOver: all.filter((entry) => !entries.includes(entry)).map((entry) => entry.name), companion };
  }
  const companion = async (wanted: string) => {
    const beside = join(dirname(path), wanted);
    const found = await headOf(beside).catch(() => undefined);
    return found && plainText(beside, wanted, packingOf(found.head, wanted), { ...open, tell: () => undefined });
  };
  return { ...input, texts: [plainText(path, name, packing, open)], passedOver: [], companion };
}

/** The text of that name in a zip, which means something else than rows, and the input without it. Undefined where there is none beside others. */
export function apart(input: InputFile, name: string): { text: TextFile; rest: InputFile } | undefined {
  const text = input.texts.find((one) => one.name === `${input.name}:${name}` || (one.name.startsWith(`${input.name}:`) && one.name.endsWith(`/${name}`)));
  return text && { text, rest: { ...input, texts: input.texts.filter((one) => one !== text) } };
}

/** What lies beside data to explain it. */
const isReadMe = (name: string) => /^(read[ _-]?me|licen[cs]e|copying|citation|codebook|changelog)\b[^/]*$|\.(md|pdf|html?|docx?|rtf|png|jpe?g|py|r)$/i.test(basename(name));

interface Opening {
  encoding: string;
  signal?: AbortSignal;
  /** Told how many packed bytes were read. */
  tell(count: number): void;
}

function plainText(path: string, name: string, packing: Packing, { encoding, signal, tell }: Opening): TextFile {
  const bytes = () => {
    const packed = counted(createReadStream(path, { highWaterMark: 64 * 1024, signal }), tell);
    return packing === "gzip" ? guarded(unpacked(packed.chunks, createGunzip(), name), packed.count, name) : packed.chunks;
  };
  return { name, text: () => decoded(bytes(), encoding, name) };
}

function zippedText(path: string, entry: ZipEntry, zip: string, { encoding, signal, tell }: Opening): TextFile {
  const name = `${zip}:${entry.name}`;
  const bytes = () => {
    const packed = counted(packedBytes(path, entry, zip, signal), tell);
    const unpacker = unpackerOf(entry);
    const stored = checked(guarded(unpacker ? unpacked(packed.chunks, unpacker, name) : packed.chunks, packed.count, name), entry, zip);
    return unpackedAgain(stored, packed.count, name);
  };
  return { name, text: () => decoded(bytes(), encoding, name) };
}

/** What is packed once more inside a zip. */
async function* unpackedAgain(chunks: AsyncIterable<Uint8Array>, packedCount: () => number, name: string): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (first.done) return;
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await iterator.return?.();
    }
  }
  const packing = first.done ? "plain" : packingOf(Buffer.from(first.value.subarray(0, 8)), name);
  if (packing === "zip") throw new Problem("bad-input", `${name} is a zip inside a zip.`, { hint: "Unpack the outer one and import the inner." });
  yield* packing === "gzip" ? guarded(unpacked(all(), createGunzip(), name), packedCount, name) : all();
}

async function headOf(path: string): Promise<{ head: Buffer; bytes: number }> {
  let handle;
  try {
    handle = await openFile(path, "r");
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Problem("bad-input", `${path} is no file.`, { hint: "Name the file itself, not its folder." });
    const head = Buffer.alloc(8);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return { head: head.subarray(0, bytesRead), bytes: stats.size };
  } catch (error) {
    if (error instanceof Problem) throw error;
    const why = (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : String((error as Error).message);
    throw new Problem("bad-input", `Can't read ${path}: ${why}.`, { cause: error });
  } finally {
    await handle?.close();
  }
}

type Packing = "plain" | "gzip" | "zip";

const otherPackings: readonly (readonly [string, string])[] = [
  ["fd377a585a00", "an xz archive"], ["425a68", "a bzip2 archive"], ["28b52ffd", "a Zstandard archive"], ["377abcaf271c", "a 7z archive"],
  ["25504446", "a PDF"], ["d0cf11e0", "an old Office file"], ["53514c697465", "an SQLite database"], ["50415231", "a Parquet file"],
];

function packingOf(head: Buffer, name: string): Packing {
  const hex = head.toString("hex");
  if (hex.startsWith("1f8b")) return "gzip";
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return "zip";
  const other = otherPackings.find(([magic]) => hex.startsWith(magic));
  if (!other) return "plain";
  throw new Problem("bad-input", `${name} is ${other[1]}, which can't be imported as it is.`, { hint: "Unpack it, or save it as text (CSV, TSV or JSON); gzip and zip are read directly." });
}

function counted(stream: AsyncIterable<Uint8Array>, tell: (count: number) => void): { chunks: AsyncIterable<Uint8Array>; count(): number } {
  let count = 0;
  const chunks = (async function* () {
    for await (const chunk of stream) {
      count += chunk.byteLength;
      tell(count);
      yield chunk;
    }
  })();
  return { chunks, count: () => count };
}

async function* unpacked(packed: AsyncIterable<Uint8Array>, unpacker: Transform, name: string): AsyncGenerator<Uint8Array> {
  const done = pipeline(packed, unpacker).catch((error: Error) => void unpacker.destroy(error));
  try {
    for await (const chunk of unpacker) yield chunk as Uint8Array;
    await done;
  } catch (error) {
    if (isProblem(error) || (error as Error).name === "AbortError") throw error;
    throw new Problem("bad-input", `${name} can't be unpacked: ${(error as Error).message}.`, { hint: "It seems to be cut off or damaged: get it again.", cause: error });
  }
}

/** Stops at what grows out of all proportion while it is unpacked. */
async function* guarded(chunks: AsyncIterable<Uint8Array>, packedCount: () => number, name: string): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > bomb.beyondBytes && bytes > bomb.ratio * packedCount()) {
      throw new Problem("too-large", `${name} grows to more than ${bomb.ratio} times its size when it is unpacked, as no data does.`, {
        hint: "If you trust it, unpack it yourself and import the text.",
      });
    }
    yield chunk;
  }
}
