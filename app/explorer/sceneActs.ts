import type { Kind } from "../../lib/ontology/kinds";

/** What one can do to a selection, a focus and the ends of a path; every act says what came of it. */
export interface SceneActs {
  /** Selects these instead of what is selected. One alone is opened in the inspector too. */
  choose(ids: readonly string[]): void;
  toggle(id: string): void;
  addAll(ids: readonly string[]): void;
  all(): void;
  none(): void;
  invert(): void;
  neighbours(of?: readonly string[]): void;
  kind(kind: Kind): void;
  type(type: string): void;
  focus(id: string, depth: number): void;
  /** Focus on it, one relation deeper each time, then none. */
  deepen(id: string): void;
  unfocus(): void;
  hide(ids: readonly string[]): void;
  hideOthers(ids: readonly string[]): void;
  bringBack(): void;
  takeOff(ids: readonly string[]): void;
  pin(ids: readonly string[]): void;
  unpin(ids: readonly string[]): void;
  openClaims(id: string): void;
  /** Opens a relation into its claims, or folds it where it is open. */
  turnClaims(id: string): void;
  foldClaims(ids: readonly string[]): void;
  /** Opens the paths, with what is given as an end; what isn't stays as it was. */
  paths(ends: { from?: string; to?: string }): void;
  swapPath(): void;
  copy(text: string): void;
}
