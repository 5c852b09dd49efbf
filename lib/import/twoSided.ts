import { contentHash, Fingerprints } from "./fingerprints";

/** CAMEO codes whose events have no doer and no done-to: data sets code them twice, with the ends swapped. */
const mutual: ReadonlySet<string> = new Set(["04", "040", "041", "044", "046", "057"]);
const visit = "042";
const host = "043";

/** Claims of one side are counted in the lower half of a number, of the other in the upper. */
const otherSide = 0x10000;
const sideMask = otherSide - 1;

/**
 * Finds the two rows of a two-sided event. Both get the same key from what they say, so that no row has to wait for its
 * twin: kind of event, day and the two ends. Dates are whole days in such data sets, so that two meetings of the same two on
 * one day are one occurrence.
 */
export class TwoSidedEvents {
  private readonly sides = new Fingerprints();

  constructor(private readonly dataset: string) {}

  /** The event key of a claim; undefined where its event has a doer, or no day. */
  keyOf({ cameo, subject, object, date }: { cameo?: string; subject: string; object: string; date?: string }): string | undefined {
    if (cameo === undefined || date === undefined) return undefined;
    const asHost = cameo === host;
    if (!asHost && cameo !== visit && !mutual.has(cameo)) return undefined;
    const swapped = asHost || (mutual.has(cameo) && subject > object);
    const [first, second] = swapped ? [object, subject] : [subject, object];
    const hash = contentHash([this.dataset, asHost ? visit : cameo, date, first, second]);
    this.sides.add(hash, swapped ? otherSide : 1);
    return `event:${this.dataset}:${hash.slice(0, 20)}`;
  }

  /** Occurrences told from both sides, and how many claims tell them. */
  counts(): { occurrences: number; rows: number } {
    let [occurrences, rows] = [0, 0];
    for (const count of this.sides.values()) {
      const [one, other] = [count & sideMask, count >>> 16];
      if (one === 0 || other === 0) continue;
      occurrences++;
      rows += one + other;
    }
    return { occurrences, rows };
  }
}
