import { Problem } from "../ontology/problem";
import type { TextFile } from "./inputFile";

/** One element of an array that is a field of the whole document. */
export interface JsonPart {
  /** The field of the document. */
  field: string;
  text: string;
  line: number;
  column: number;
}

/** An element longer than this is no record. */
const longestPart = 4_000_000;

/**
 * The elements of the arrays `fields` of a JSON document, each as its text, without ever holding the whole: a document of a
 * million claims is larger than the longest string. Only brackets and strings are told apart here; whether an element is
 * JSON shows when it is parsed. Throws a `bad-input` Problem where the document isn't an object or breaks off.
 */
export async function* jsonParts(file: TextFile, fields: readonly string[]): AsyncGenerator<JsonPart> {
  const scan = new Scan(file.name, new Set(fields));
  for await (const piece of file.text()) yield* scan.push(piece);
  scan.end();
}

class Scan {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private line = 1;
  private column = 0;
  /** The last string at depth 1, and the field whose value is being read. */
  private text = "";
  private field = "";
  private part = "";
  private partPlace = { line: 1, column: 1 };
  private over = false;

  constructor(private readonly name: string, private readonly fields: ReadonlySet<string>) {}

  *push(piece: string): Generator<JsonPart> {
    let partFrom = this.inPart() ? 0 : -1;
    for (let at = 0; at < piece.length; at++) {
      const character = piece[at] ?? "";
      if (character === "\n") [this.line, this.column] = [this.line + 1, 0];
      else this.column++;
      if (this.inString) {
        this.readString(character);
        continue;
      }
      const before = this.inPart();
      this.readToken(character);
      if (!before && this.inPart()) {
        partFrom = at;
        this.partPlace = { line: this.line, column: this.column };
      } else if (before && !this.inPart()) {
        this.part += piece.slice(partFrom, at + 1);
        partFrom = -1;
        yield { field: this.field, text: this.part, ...this.partPlace };
        this.part = "";
      }
    }
    if (partFrom >= 0) this.part += piece.slice(partFrom);
    if (this.part.length > longestPart) throw this.broken("a record of more than 4,000,000 characters");
  }

  end(): void {
    if (!this.over) throw this.broken(this.depth === 0 && !this.inString ? "it holds no object" : "it breaks off");
  }

  private inPart(): boolean {
    return this.depth >= 3 && this.fields.has(this.field);
  }

  private readString(character: string): void {
    if (this.escaped) this.escaped = false;
    else if (character === "\\") this.escaped = true;
    else if (character === '"') this.inString = false;
    if (this.inString && this.depth === 1) this.text += character;
  }

  private readToken(character: string): void {
    if (character.trim() === "") return;
    if (this.over) throw this.broken("something stands behind its end");
    if (this.depth === 0 && character !== "{") throw this.broken(`it begins with ${JSON.stringify(character)}, not with {`);
    if (character === '"') {
      this.inString = true;
      this.text = "";
    } else if (character === ":" && this.depth === 1) this.field = this.text;
    else if (character === "{" || character === "[") {
      // The elements of our arrays are objects: any other bracket there would be taken for one of them.
      if (this.depth === 1 && this.fields.has(this.field) && character === "{") throw this.broken(`${this.field} is no array`);
      this.depth++;
    } else if (character === "}" || character === "]") this.over = --this.depth === 0;
  }

  private broken(why: string): Problem {
    const place = { line: this.line, column: this.column };
    return new Problem("bad-input", `${this.name} can't be read as JSON: ${why} at line ${this.line}.`, {
      ...place, issues: [{ file: this.name, ...place, message: why }], hint: 'It has to be one object {"entities": [], "claims": [], "sources": []}, as the export writes it with --format json.',
    });
  }
}
