import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { crc32, createInflateRaw } from "node:zlib";
import { Problem } from "../ontology/problem";

/** A file in a zip, as the directory at the end of the zip lists it (APPNOTE 6.3.10, with the 64-bit fields). */
export interface ZipEntry {
  name: string;
  packedBytes: number;
  crc: number;
  /** 0 stored, 8 deflated; others can't be read here. */
  method: number;
  encrypted: boolean;
  /** Where its own header begins. */
  offset: number;
}

/** The directory of a zip is read at once, so it may not be larger than this. */
const largestDirectory = 16 * 1024 * 1024;

const damaged = (name: string, why: string, cause?: unknown) =>
  new Problem("bad-input", `${name} can't be unpacked: ${why}.`, { hint: "It seems to be cut off, damaged or locked: get it again, or unpack it yourself.", cause });

/** The files in a zip, in the order of names; folders and what some systems add are left out. Throws a `bad-input` Problem where it isn't whole. */
export async function zipEntries(path: string, name: string): Promise<ZipEntry[]> {
  const handle = await open(path, "r");
  try {
    const entries = readDirectory(await directoryOf(handle, name), name);
    if (entries.some((entry) => entry.name === "[Content_Types].xml")) {
      throw new Problem("bad-input", `${name} is an Office file, which can't be imported as it is.`, { hint: "Save the sheet as CSV (UTF-8)." });
    }
    const files = entries.filter((entry) => !/\/$|^__MACOSX\/|(^|\/)\.[^/]*$/.test(entry.name));
    if (files.length === 0) throw new Problem("bad-input", `${name} holds no file.`, { hint: "Look into it with another program: it may not have been packed to its end." });
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    await handle.close();
  }
}

async function directoryOf(handle: FileHandle, name: string): Promise<Buffer> {
  const { size } = await handle.stat();
  const tail = await bytesAt(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end < 0 || end + 22 > tail.length) throw damaged(name, "its directory, which stands at the end, is missing");
  let [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (offset === 0xffffffff || length === 0xffffffff) {
    const locator = tail.subarray(Math.max(0, end - 20), end);
    if (locator.length < 20 || locator.readUInt32LE(0) !== 0x07064b50) throw damaged(name, "its directory is missing");
    const large = await bytesAt(handle, Number(locator.readBigUInt64LE(8)), 56);
    [length, offset] = [Number(large.readBigUInt64LE(40)), Number(large.readBigUInt64LE(48))];
  }
  if (length > largestDirectory || offset + length > size) throw damaged(name, "its directory doesn't fit in it");
  return bytesAt(handle, offset, length);
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

function readDirectory(bytes: Buffer, name: string): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extraLength, noteLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [packedBytes, offset] = wideFields(extra, bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42));
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      packedBytes, offset,
      crc: bytes.readUInt32LE(at + 16),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + extraLength + noteLength;
  }
  if (at !== bytes.length) throw damaged(name, "its directory is broken");
  return entries;
}

/** Sizes and offsets of 64 bits stand in an extra field, those that don't fit in 32, in this order. */
function wideFields(extra: Buffer, unpacked: number, packed: number, offset: number): [packed: number, offset: number] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    const wide = (narrow: number) => {
      if (narrow !== 0xffffffff) return narrow;
      field += 8;
      return Number(extra.readBigUInt64LE(field - 8));
    };
    wide(unpacked);
    return [wide(packed), wide(offset)];
  }
  return [packed, offset];
}

/** The packed bytes of a file in a zip. */
export async function* packedBytes(path: string, entry: ZipEntry, name: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw damaged(name, `${entry.name} is locked with a password`);
  if (entry.method !== 0 && entry.method !== 8) throw damaged(name, `${entry.name} is packed in a way (${entry.method}) that isn't known here`);
  const handle = await open(path, "r");
  const header = await bytesAt(handle, entry.offset, 30).finally(() => handle.close());
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw damaged(name, `${entry.name} isn't where the directory says`);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.packedBytes > 0) yield* createReadStream(path, { start, end: start + entry.packedBytes - 1, highWaterMark: 64 * 1024, signal });
}

/** What unpacks the bytes of that file; null where they are stored as they are. */
export const unpackerOf = (entry: ZipEntry) => (entry.method === 0 ? null : createInflateRaw());

/** The bytes, whose checksum at their end has to be that of the directory. */
export async function* checked(bytes: AsyncIterable<Uint8Array>, entry: ZipEntry, name: string): AsyncGenerator<Uint8Array> {
  let crc = 0;
  for await (const chunk of bytes) {
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (crc !== entry.crc) throw damaged(name, `the checksum of ${entry.name} is wrong`);
}
