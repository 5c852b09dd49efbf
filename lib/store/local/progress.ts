/** How far a long step is. `total` is 0 where it isn't known. */
export interface Progress {
  phase: string;
  done: number;
  total: number;
  unit: "files" | "bytes" | "steps";
}

export type OnProgress = (progress: Progress) => void;
