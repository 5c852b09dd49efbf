declare module "edtf" {
  /** Parses an EDTF text (levels 0 to 2); `min` and `max` are Unix milliseconds, infinite where an end is open. Throws for anything else. */
  export default function parse(text: string): { min: number; max: number };
}
