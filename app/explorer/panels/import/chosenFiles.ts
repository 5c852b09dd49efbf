import { unpackedHere } from "./packedFile";

/** Where the table of actors lies in the zip that goes out. */
const actorsFolder = "actors/";

/** What is sent: a file as it is, or several as one zip. */
export interface Parcel {
  body: Blob;
  /** As reports call it. */
  name: string;
  /** The table of actors in it. */
  actors?: string;
}

/** What a file seems to be by its name; the reader has the last word. */
export function guessFormat(files: readonly File[]): string {
  const names = files.map((file) => file.name.toLowerCase());
  if (names.some((name) => name.includes("entity2id"))) return "quads";
  if (names.some((name) => /\.json(\.gz)?$/.test(name))) return "json";
  if (names.some((name) => /events\..*\.tab|\.tab(\.gz)?$/.test(name) || /^icews.*events/.test(name))) return "icews";
  if (names.some((name) => /icews|gdelt|wiki|yago|(train|valid|test)\.txt/.test(name))) return "quads";
  return "csv";
}

/** The files as one body: alone as it is, with companions or a table of actors in a zip, as the server reads them. */
export async function parcelOf(files: readonly File[], actors: File | null): Promise<Parcel | null> {
  const [first] = files;
  if (!first) return null;
  if (files.length === 1 && !actors) return { body: first, name: first.name };
  const inside = [...(await Promise.all(files.map(unpackedHere))).flat(), ...(actors ? [{ name: `${actorsFolder}${actors.name}`, content: actors }] : [])];
  return { body: await zipped(inside), name: first.name, ...(actors ? { actors: `${actorsFolder}${actors.name}` } : {}) };
}

/** A zip without compression, made piece by piece: the browser keeps its parts where it keeps files. */
async function zipped(files: readonly { name: string; content: Blob }[]): Promise<Blob> {
  const { Zip, ZipPassThrough } = await import("fflate");
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const { name, content } of files) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    const reader = content.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) entry.push(next.value as Uint8Array<ArrayBuffer>);
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  return new Blob(parts);
}
