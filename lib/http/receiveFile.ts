import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Problem } from "../ontology/problem";
import { tooLarge } from "./body";
import { maxImportBytes } from "./limits";

/** The body of a request as a file, in a folder of its own that may hold more. */
export interface ReceivedFile {
  path: string;
  folder: string;
  /** Removes the folder with everything in it. */
  remove(): Promise<void>;
}

/**
 * Keeps the body of a request as a file until it is removed. Received whole first, so that an upload that breaks off changes
 * nothing, and so that formats can read it twice.
 * @throws Problem `media-type` for forms, `too-large` past `maxImportBytes`, `bad-input` for an empty body
 */
export async function receiveFile(request: Request, signal: AbortSignal): Promise<ReceivedFile> {
  const type = (request.headers.get("content-type") ?? "").toLowerCase();
  if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
    throw new Problem("media-type", "The body has to be the file itself, not a form.", { hint: "curl --data-binary @FILE -H 'content-type: application/octet-stream' …" });
  }
  if (!request.body) throw new Problem("bad-input", "The body is empty: it has to be the file to import.");
  const folder = await mkdtemp(join(tmpdir(), "whowhom-import-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "received");
    if ((await receive(request.body, path, signal)) === 0) throw new Problem("bad-input", "The body is empty: it has to be the file to import.");
    return { path, folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function receive(body: ReadableStream<Uint8Array>, path: string, signal: AbortSignal): Promise<number> {
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      done(bytes > maxImportBytes ? tooLarge(maxImportBytes) : null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), counting, createWriteStream(path, { mode: 0o600 }), { signal });
  } catch (error) {
    if (signal.aborted) throw new Problem("cancelled", "The upload broke off.", { cause: error });
    throw error;
  }
  return bytes;
}
