import type { ReactNode } from "react";
import type { CommandContext } from "../commandContext";

/** One row of the box. */
export interface BoxResult {
  /** Unique in the box. */
  key: string;
  mark?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  trailing?: ReactNode;
  /** Offered whatever is typed: it doesn't count as found, and Enter doesn't take it unasked. */
  always?: true;
  /** Put into the field instead of acting: a phrase that waits for its slot to be filled. */
  completes?: string;
  /** `quietly`: without opening what it adds, as Shift and Enter ask for. */
  act?(quietly: boolean): void;
}

export interface BoxGroup {
  results: BoxResult[];
  /** Stands beside the heading. */
  note?: string;
}

/** Something that answers to what is typed into the box. */
export interface SearchProvider {
  id: string;
  heading: string;
  /** `q` is trimmed; empty when nothing is typed. May throw: the box then says that the search failed. */
  results(q: string, signal: AbortSignal): Promise<BoxGroup>;
}

/** Makes a provider for the scene as it stands. */
export type ProviderOf = (context: CommandContext) => SearchProvider;
