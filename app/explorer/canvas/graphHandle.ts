import type { Bench } from "./benchHook";
import type { Canvas } from "./mountCanvas";
import type { PictureWords } from "./paintPicture";

/** What the rest of the page may ask of the canvas. */
export interface GraphHandle {
  /** Shows the whole graph, or only these. */
  fit(ids?: readonly string[]): void;
  /** Gives the graph the focus of the keyboard. */
  focus(): void;
  reveal(id: string): void;
  zoomBy(factor: number): void;
  /** Goes from the entity that was chosen last to the next one that way; `adds` it to the selection. */
  step(direction: "left" | "right" | "up" | "down", adds: boolean): void;
  /** Goes on to the next relation of the entity that was chosen last. */
  stepRelation(): void;
  /** Opens the menu of what was chosen last, or of the canvas. */
  openMenu(): void;
  turn(tool: "lasso" | "minimap"): void;
  /** Lets all stand back but these; null: nothing stands back. */
  highlight(ids: readonly string[] | null): void;
  /** The view as a picture with its title, key, facts and sources. */
  picture(format: "png" | "svg", words: PictureWords): Promise<Blob>;
  positions(): ReturnType<Canvas["positions"]>;
  view(): ReturnType<Canvas["view"]>;
  /** Remembers where the camera is. Answers how to bring it back there. */
  keepCamera(): () => void;
  /** Calls `changed` whenever the camera or what is drawn changes. Returns how to stop that. */
  watch(changed: () => void): () => void;
  /** Lends the canvas to benchmarks: from then on the page shows nothing on it. */
  lend(): Promise<Bench>;
}
