import type { Kind } from "../ontology/kinds";
import type { Parameter, Settings } from "./parameters";

export interface LayoutNode {
  id: string;
  /** Half the size of its shape, px. */
  radius: number;
  /** Width of its name, px. */
  width: number;
  /** How many lines its name stands on; one when left out. */
  lines?: number;
  /** `other` when left out. */
  kind?: Kind;
}

/** One relation. Several between the same two are several pairs. */
export interface LayoutPair {
  /** Subject. */
  a: string;
  /** Object. */
  b: string;
  /** Relation type, where a source says that it is so and not only that it is alleged, predicted or denied. */
  type?: string;
}

/** A graph as a layout sees it. The order of its lists means nothing. */
export interface LayoutGraph {
  nodes: readonly LayoutNode[];
  pairs: readonly LayoutPair[];
  /** Places of nodes that must stay. */
  fixed: Positions;
  /** How many times as wide as high the plate is that it is for; 1.6 when left out. */
  proportion?: number;
  /** Where the others are now: a part of the graph that is laid out anew stays in its region. */
  now?: Positions;
}

/** By id: centres in canvas units (px at zoom 1), y downwards. */
export type Positions = Readonly<Record<string, { x: number; y: number }>>;

/** One way to place nodes: a pure function of the graph and the settings, so the same graph always gets the same places. */
export interface Layout {
  id: string;
  /** What it is called in a menu. */
  label: string;
  parameters: readonly Parameter[];
  /** Places of all nodes; those in `graph.fixed` unchanged, and no shape on another unless two fixed ones are. */
  run(graph: LayoutGraph, settings?: Settings): Positions;
}
