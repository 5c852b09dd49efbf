import { randomUUID } from "node:crypto";
import { open, unlink, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem } from "../ontology/problem";

/** Lines of text, written once and then read as often as wanted, from the first to the last. */
export interface LineSpool {
  /** Answers a promise where it has to be waited for. A line holds no line end. */
  add(line: string): Promise<void> | undefined;
  lines(): AsyncGenerator<string>;
  /** Frees what it takes, at most once. */
  close(): Promise<void>;
}

/** Characters that are kept in memory; more go to a file, so many at a time. */
const inMemory = 8 * 1024 * 1024;
const atOnce = 1024 * 1024;

/** Bytes that are read from the file at a time. */
const chunkSize = 256 * 1024;

const lineEnd = 0x0a;

/**
 * A spool in memory while it is small, else in a temporary file that only this user can read and that goes with the process,
 * however that ends (on Windows, which keeps open files, with `close`). Throws `out-of-memory` where the disk is full.
 */
export function lineSpool(): LineSpool {
  let waiting: string[] = [];
  let size = 0;
  let file: { handle: FileHandle; path: string; length: number } | undefined;

  async function flush(): Promise<void> {
    file ??= await temporaryFile();
    const bytes = Buffer.from(`${waiting.join("\n")}\n`);
    waiting = [];
    size = 0;
    await writeAll(file.handle, bytes, file.length);
    file.length += bytes.length;
  }

  return {
    add(line) {
      waiting.push(line);
      size += line.length;
      return size < (file ? atOnce : inMemory) ? undefined : flush();
    },
    async *lines() {
      if (file) yield* fileLines(file.handle, file.length);
      yield* waiting;
    },
    async close() {
      waiting = [];
      const closing = file;
      file = undefined;
      if (!closing) return;
      await closing.handle.close();
      await unlink(closing.path).catch(() => undefined);
    },
  };
}

async function temporaryFile() {
  const path = join(tmpdir(), `whowhom-export-${randomUUID()}`);
  const handle = await open(path, "wx+", 0o600);
  if (process.platform !== "win32") await unlink(path);
  return { handle, path, length: 0 };
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  try {
    for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  } catch (cause) {
    const hint = "Free some space, set TMPDIR to a folder on another disk, or export less at once.";
    throw new Problem("out-of-memory", `The export doesn't fit into the temporary folder ${tmpdir()}.`, { hint, cause });
  }
}

async function* fileLines(handle: FileHandle, length: number): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for (let position = 0; position < length; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(chunkSize), 0, Math.min(chunkSize, length - position), position);
    position += bytesRead;
    const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    const end = bytes.lastIndexOf(lineEnd);
    rest = bytes.subarray(end + 1);
    if (end >= 0) yield* bytes.toString("utf8", 0, end).split("\n");
  }
}
