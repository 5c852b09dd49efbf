import { hash } from "node:crypto";

/** SHA-256 of texts, each apart from the next, in hexadecimal digits. */
export function contentHash(parts: readonly string[]): string {
  return hash("sha256", parts.join("\u001f"), "hex");
}

/**
 * A small number for each of many hashes, in 12 bytes a place: a set of texts would take ten times that, and a data set has
 * millions of rows. Only the first 64 bits of a hash count: among a hundred million rows two are mistaken for each other
 * with a chance of 1 in 3,000.
 */
export class Fingerprints {
  private high = new Uint32Array(1024);
  private low = new Uint32Array(1024);
  private counts = new Uint32Array(1024);
  private used = 0;

  /** Adds to the number of a hash (0 at first). @returns the number before */
  add(hash: string, amount: number): number {
    if (this.used > 0.6 * this.counts.length) this.grow();
    const high = Number.parseInt(hash.slice(0, 8), 16);
    const low = Number.parseInt(hash.slice(8, 16), 16);
    const place = this.placeOf(high, low);
    const before = this.counts[place] ?? 0;
    if (before === 0) {
      this.high[place] = high;
      this.low[place] = low;
      this.used++;
    }
    this.counts[place] = before + amount;
    return before;
  }

  /** The numbers of all hashes, in no order. */
  *values(): Generator<number> {
    for (const count of this.counts) if (count !== 0) yield count;
  }

  private placeOf(high: number, low: number): number {
    const mask = this.counts.length - 1;
    let place = (high ^ low) & mask;
    while (this.counts[place] !== 0 && (this.high[place] !== high || this.low[place] !== low)) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { high, low, counts } = this;
    const size = counts.length * 2;
    [this.high, this.low, this.counts] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
    for (let old = 0; old < counts.length; old++) {
      const count = counts[old] ?? 0;
      if (count === 0) continue;
      const place = this.placeOf(high[old] ?? 0, low[old] ?? 0);
      this.high[place] = high[old] ?? 0;
      this.low[place] = low[old] ?? 0;
      this.counts[place] = count;
    }
  }
}
