import type { Canvas } from "./mountCanvas";
import type { PictureWords } from "./paintPicture";

/** What the rest of the page may ask of the canvas. */
export interface GraphHandle {
  /** Shows the whole graph, or only these. */
  fit(ids?: readonly string[]): void;
  /** Gives the graph the focus of the keyboard. */
  focus(): void;
  reveal(id: string): void;
  /** Lets all stand back but these; null: nothing stands back. */
  highlight(ids: readonly string[] | null): void;
  /** The view as a picture with its title, key, facts and sources. */
  picture(format: "png" | "svg", words: PictureWords): Promise<Blob>;
  positions(): ReturnType<Canvas["positions"]>;
  view(): ReturnType<Canvas["view"]>;
}
