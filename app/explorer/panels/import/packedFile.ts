/** Bytes of a text that are looked at to show its first rows. */
const headBytes = 64 * 1024;

/** So many packed bytes hold more than the head of a text. */
const packedBytes = 1024 * 1024;

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The files in a zip, or the file itself: a zip inside a zip isn't read. */
export async function unpackedHere(file: File): Promise<{ name: string; content: Blob }[]> {
  if (!isZip(new Uint8Array(await file.slice(0, 2).arrayBuffer()))) return [{ name: file.name, content: file }];
  const { unzipSync } = await import("fflate");
  const entries = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())));
  return entries.filter(([name]) => !name.endsWith("/")).map(([name, bytes]) => ({ name, content: new Blob([bytes as Uint8Array<ArrayBuffer>]) }));
}

/** The begin of the text of a file, unpacked where it is gzip or zip, and whether there is more of it. */
export async function textHead(file: Blob, encoding: string): Promise<{ text: string; more: boolean }> {
  const begin = new Uint8Array(await file.slice(0, packedBytes).arrayBuffer());
  const whole = begin.length === file.size;
  const bytes = isZip(begin) ? await unzippedHead(begin) : isGzip(begin) ? await gunzippedHead(begin) : begin;
  const head = bytes.subarray(0, headBytes);
  const marked = head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : encoding;
  return { text: new TextDecoder(marked).decode(head), more: !whole || head.length < bytes.length };
}

/** As much as can be unpacked: what follows is cut off here, which is no fault of the file. */
async function gunzippedHead(begin: Uint8Array): Promise<Uint8Array> {
  const { Gunzip } = await import("fflate");
  const parts: Uint8Array[] = [];
  try {
    new Gunzip((chunk) => void parts.push(chunk)).push(begin, false);
  } catch {
    return joined(parts);
  }
  return joined(parts);
}

async function unzippedHead(begin: Uint8Array): Promise<Uint8Array> {
  const { Unzip, UnzipInflate } = await import("fflate");
  const parts: Uint8Array[] = [];
  let taken = false;
  const unzip = new Unzip((file) => {
    if (taken || file.name.endsWith("/") || /^__MACOSX\/|(^|\/)\.|read[ _-]?me/i.test(file.name)) return;
    taken = true;
    file.ondata = (_, chunk) => void (chunk && parts.push(chunk));
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    unzip.push(begin, false);
  } catch {
    return joined(parts);
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
