import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { ImportFormat } from "./importFormat";

/** What a file of refused rows is called: `events.rejected.tsv` for `events.txt.gz`, so never as the file itself. */
export function rejectName(file: string, { rejects }: ImportFormat): string {
  const base = file.replace(/\.(gz|zip)$/i, "").replace(/\.[^.]*$/, "");
  return `${base}.rejected.${rejects.extension}`;
}

/** Keeps refused rows as they were, in a file of the same format: it can be mended and imported again. Made only when the first row comes. */
export class RejectFile {
  private stream: WriteStream | undefined;
  private header: string | undefined;

  constructor(readonly path: string | undefined, private readonly format: ImportFormat["rejects"]) {}

  /** The line above the rows; the first one counts where an input holds several files. */
  setHeader(header: string): void {
    this.header ??= header;
  }

  async add(raw: string): Promise<void> {
    if (this.path === undefined) return;
    const { before = "", between } = this.format;
    const first = this.stream === undefined;
    // Heard by whoever writes next, or by `close`: unheard it would end the process.
    this.stream ??= createWriteStream(this.path).on("error", () => undefined);
    if (this.stream.errored) throw this.stream.errored;
    const start = first ? before + (this.header === undefined ? "" : `${this.header}\n`) : between;
    if (!this.stream.write(start + raw)) await once(this.stream, "drain");
  }

  /** @returns the path, null where no row was refused */
  async close(): Promise<string | null> {
    if (!this.stream) return null;
    this.stream.end(this.format.after);
    await finished(this.stream);
    return this.path ?? null;
  }
}
