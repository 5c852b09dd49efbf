import type { View } from "./panels/table/useView";

/** What opens over the scene. */
export type Overlay = "import" | "export" | "share" | "keys" | "history";

/** What the entity picker begins with. */
export interface Browse {
  q: string;
}

/** What one can do to the page around the scene. */
export interface PageActs {
  view: View;
  look(view: View): void;
  show(what: Overlay): void;
  /** Opens the picker of entities. */
  browse(search: Browse): void;
  home(): void;
  /** Gives the box the focus. */
  search(): void;
  /** Closes the inspector; where it is closed lets go of the selection, then of the focus. */
  leave(): void;
  turnTheme(): void;
  turnFullScreen(): void;
}
