import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from "fflate";
import { basename } from "node:path";
import { Problem } from "../ontology/problem";

/** Bytes given to the unpacker at a time: what one of these can grow to is held at once. */
const pieceBytes = 8 * 1024;

/** The names of the files in a zip that can hold data, sorted; what packers of some systems add is left out. */
export async function zipNames(bytes: AsyncIterable<Uint8Array>, name: string): Promise<string[]> {
  const names: string[] = [];
  for await (const _ of unpacked(bytes, name, (file) => (names.push(file.name), false)));
  const data = names.filter((inside) => !inside.endsWith("/") && !inside.startsWith("__MACOSX/") && !basename(inside).startsWith("."));
  if (data.some((inside) => inside === "[Content_Types].xml")) {
    throw new Problem("bad-input", `${name} is an Office file, which can't be imported as it is.`, { hint: "Save the sheet as CSV (UTF-8)." });
  }
  if (data.length === 0) throw new Problem("bad-input", `${name} holds no file.`);
  return data.sort();
}

/** The content of one file of a zip, in pieces. */
export function zipMember(bytes: AsyncIterable<Uint8Array>, member: string, name: string): AsyncIterable<Uint8Array> {
  let taken = false;
  return unpacked(bytes, name, (file) => !taken && file.name === member && (taken = true));
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>, name: string, wanted: (file: UnzipFile) => boolean): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const damaged = (why: string, cause?: unknown) =>
    new Problem("bad-input", `${name} can't be unpacked: ${why}.`, { hint: "It seems to be cut off, damaged or locked: get it again, or unpack it yourself.", cause });
  const unzip = new Unzip((file) => {
    if (!wanted(file)) return;
    let open = true;
    file.ondata = (error, data, final) => {
      if (error) throw error;
      pieces.push(data);
      if (final) open = false;
    };
    unfinished = () => open;
    file.start();
  });
  let unfinished = () => false;
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  const push = (piece: Uint8Array, final: boolean) => {
    try {
      unzip.push(piece, final);
    } catch (error) {
      throw damaged((error as Error).message, error);
    }
  };
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.byteLength; at += pieceBytes) {
      push(chunk.subarray(at, at + pieceBytes), false);
      yield* pieces.splice(0);
    }
  }
  push(new Uint8Array(), true);
  yield* pieces.splice(0);
  if (unfinished()) throw damaged("it breaks off inside a file");
}
