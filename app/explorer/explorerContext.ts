"use client";

import { createContext, useContext, type RefObject } from "react";
import type { Settings } from "../../lib/layout/parameters";
import type { Entity } from "../../lib/ontology/records";
import type { Elements } from "../../lib/scene/elements";
import type { History, HistoryAction } from "../../lib/scene/history";
import type { Inspected, Point, SceneDocument, SceneSession } from "../../lib/scene/scene";
import type { Visible } from "../../lib/scene/visible";
import type { NeighborsAsk } from "./api";
import type { GraphHandle } from "./canvas/graphHandle";
import type { Subgraph } from "../../lib/ontology/subgraph";
import type { PageActs } from "./pageActs";
import type { Scenes } from "./scenes/useScenes";
import type { Standing } from "./useScene";
import type { WantedQuery } from "./queryApi";
import type { Narrowing } from "./useNarrowing";
import type { StoreFacts } from "./useStoreFacts";

/** What a note is being written on: an entity or relation, or the canvas (null) at a place in px in the window. */
export type Noting = { on: string } | { on: null; at: Point };

/** The scene and everything one can do to it, for every panel. */
export interface Explored {
  document: SceneDocument;
  session: SceneSession;
  history: History;
  standing: Standing;
  /** Which claims count, where filters look at claims. */
  narrowing: Narrowing;
  /** What of the document is in sight, and why the rest isn't. */
  inSight: Visible;
  drawn: Elements;
  /** Number of neighbours in the store by entity id, as far as known. */
  totals: Readonly<Record<string, number>>;
  store: StoreFacts;
  graph: RefObject<GraphHandle | null>;
  dispatch: (action: HistoryAction) => void;
  inspect: (inspected: Inspected | null) => void;
  /** Says something to those who don't see it. */
  announce: (text: string) => void;
  /** Expands entities; asks first when that would bring in many, or `always`. */
  ask: (ids: string | readonly string[], how?: { always?: boolean }) => void;
  expand: (question: NeighborsAsk) => Promise<void>;
  collapse: (id: string) => void;
  /** Draws the relations among these entities that weren't asked for so far; among all that are shown when null. */
  revealAmong: (ids: readonly string[] | null) => Promise<void>;
  /** Puts entities on the canvas with their relations to what is there and to each other. One undo step. */
  addEntities: (entities: readonly Entity[]) => Promise<void>;
  /** Puts an entity on the canvas with its relations to what is there, and opens it. */
  pick: (entity: Entity) => Promise<void>;
  /**
   * Adds a subgraph; new entities get places, placed ones stay. `anchor`: whose expansion it is, if any; `reveal`: relations
   * that were asked for by themselves, and are drawn though the view didn't draw them. Resolves to whether it was added.
   */
  add: (anchor: string | null, subgraph: Subgraph, reveal?: readonly string[]) => Promise<boolean>;
  /** Shows a subgraph instead of what the scene shows, laid out anew. One undo step. Resolves to whether it does. */
  replace: (title: string, subgraph: Subgraph) => Promise<boolean>;
  /** Places what is drawn anew by a layout: all, or only `ids`; the pinned stay. One undo step. */
  arrange: (layout: string, ids?: readonly string[], settings?: Settings) => Promise<void>;
  /** Opens the Cypher console at a query. */
  toConsole: (query: WantedQuery) => void;
  page: PageActs;
  /** The scenes of this browser, and how to go from one to another. */
  scenes: Scenes;
  /** The note that is being written, if any, and how to begin one; null ends it. */
  noting: Noting | null;
  note: (noting: Noting | null) => void;
  /** Nothing of the document may be changed: the reader only looks. */
  readOnly: boolean;
  /** It is the answer beside the console: nothing of it is kept, so that it has no notes, and nothing is fetched for it. */
  isAnswer: boolean;
}

export const ExplorerContext = createContext<Explored | null>(null);

/** The scene and everything one can do to it. */
export function useExplorer(): Explored {
  const explored = useContext(ExplorerContext);
  if (!explored) throw new Error("useExplorer stands outside the explorer");
  return explored;
}
