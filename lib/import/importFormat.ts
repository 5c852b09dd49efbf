import type { Kind } from "../ontology/kinds";
import type { Claim, Entity, Source } from "../ontology/records";
import type { CodeList } from "./countries";
import type { CsvMapping } from "./csvMapping";
import type { CodedEvent } from "./cameoEvents";
import type { InputFile } from "./inputFile";
import type { Place } from "./located";

/** One end of an event as a row writes it. */
export interface Actor {
  name: string;
  /** As the row writes it: an English name or a code. */
  country?: string;
  /** Only where the row says what it is. */
  kind?: Kind;
}

/** A row that says: this one did that to that one. */
export interface EventRow {
  what: "event";
  place: Place;
  /** The row as it stands in the file. */
  raw: string;
  subject: Actor;
  object: Actor;
  event: CodedEvent;
  /** EDTF. */
  date?: string;
  /** What makes the row this row, apart from where it stands: the id of its claim is made of it. */
  content: readonly string[];
  /** Where in the data set it stands, in words that don't change with the order of rows. */
  locator: string;
  /** What else the row says; `summary` is made of the rest where it is left out. */
  more?: Partial<Pick<Claim, "assertedBy" | "modality" | "note" | "place" | "summary" | "story" | "status" | "plover">>;
}

/** A claim that the file holds as we do. */
export interface ClaimRow {
  what: "claim";
  place: Place;
  raw: string;
  claim: Claim;
}

/** An entity or a source that the file holds as we do; told before the claims that use it. */
export interface RecordRow {
  what: "record";
  record: { entity: Entity } | { source: Source };
}

/** A row that can't be a claim, and why; `column` counts characters from 1. */
export interface RefusedRow {
  what: "refused";
  place: Place;
  raw: string;
  reason: string;
}

/** The line above the rows, which a file of refused rows needs as well. */
export interface HeaderRow {
  what: "header";
  raw: string;
}

export type ReadRow = EventRow | ClaimRow | RecordRow | RefusedRow | HeaderRow;

/** How a format is to be read where the file itself doesn't say. */
export interface FormatOptions {
  /** `quads`: the day from which times are counted, `YYYY-MM-DD`. */
  origin?: string;
  /** `quads`: what times count; hours when left out. Years without an origin are the years themselves. */
  unit?: "minutes" | "hours" | "days" | "years";
  /** `quads`: files of names and ids elsewhere than beside the file. */
  entities?: InputFile;
  relations?: InputFile;
  /** `csv`: which column means what; `quads`: of it only what `relations` translates. */
  mapping?: CsvMapping;
  /** Which codes country columns use, beside names. */
  countryCodes?: CodeList;
}

/** One format that can be imported: one reader a file in this folder, listed in `formats.ts`. */
export interface ImportFormat {
  /** Id of the contract. */
  id: string;
  label: string;
  /** How the file looks, in a sentence. */
  layout: string;
  /** Refused rows as a file of the same format: what stands around and between them. */
  rejects: { extension: string; before?: string; between: string; after: string };
  /** The data set's publisher, where the format has only one. */
  publisher?: string;
  /** The relation types that its rows may become. */
  types(options: FormatOptions): readonly string[];
  /** Throws a `bad-input` Problem for what no row can mend: missing companions, a wrong delimiter, a file that breaks off. */
  read(input: InputFile, options: FormatOptions): AsyncIterable<ReadRow>;
}
