import type { Settings } from "../../../lib/layout/parameters";

/** What the reader chose last: it is still so when the panel is opened again. */
export interface ArrangeChoice {
  layout: string;
  /** By id of the layout. */
  settings: Readonly<Record<string, Settings>>;
  onlySelected: boolean;
}
