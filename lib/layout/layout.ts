/** A graph as a layout sees it: nodes with a radius in px, pairs that are related, and nodes that must stay. */
export interface LayoutGraph {
  nodes: readonly { id: string; radius: number; width: number }[];
  pairs: readonly { a: string; b: string }[];
  fixed: Readonly<Record<string, { x: number; y: number }>>;
}

export type Positions = Record<string, { x: number; y: number }>;

/** One way to place nodes: a pure function of the graph, so the same graph always gets the same places. */
export interface Layout {
  id: string;
  label: string;
  run(graph: LayoutGraph): Positions;
}
