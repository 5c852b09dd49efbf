/** What the page may ask of the box. */
export interface BoxHandle {
  focus(): void;
}
