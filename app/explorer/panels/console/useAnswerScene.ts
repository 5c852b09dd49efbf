"use client";

import { useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Positions } from "../../../../lib/layout/layout";
import type { Relation, Subgraph } from "../../../../lib/ontology/subgraph";
import { elements } from "../../../../lib/scene/elements";
import { emphasized } from "../../../../lib/scene/focus";
import { begin, step } from "../../../../lib/scene/history";
import { emptyScene, own } from "../../../../lib/scene/scene";
import { visible } from "../../../../lib/scene/visible";
import type { GraphHandle } from "../../canvas/graphHandle";
import { useExplorer, type Explored } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import { layoutGraph } from "../../layoutGraph";
import { arrange } from "../../placement";
import { notNarrowed } from "../../useNarrowing";

/** A scene of its own for what an answer holds, with the same folding, lines and marks as the scene of the page. */
export interface AnswerScene {
  explored: Explored;
  kept: ReadonlySet<string> | null;
  /** Changes when another answer is drawn. */
  drawnKey: string;
}

/** Entities up to which an answer stands in columns, which leave room for words on the lines between them. */
const inColumnsAtMost = 24;

/** Places turned about, where that lets more who act stand left of those on whom they act. */
function leftToRight(positions: Positions, relations: readonly Relation[]): Positions {
  const along = relations.reduce((sum, { subject, object }) => sum + Math.sign((positions[object]?.x ?? 0) - (positions[subject]?.x ?? 0)), 0);
  return along >= 0 ? positions : Object.fromEntries(Object.entries(positions).map(([id, { x, y }]) => [id, { x: -x, y }]));
}

/** Lays an answer out and draws it beside the console; what can be done to a scene can be done to it, but nothing of it is saved. */
export function useAnswerScene(subgraph: Subgraph): AnswerScene {
  const page = useExplorer();
  const [history, dispatch] = useReducer(step, emptyScene, begin);
  const [drawnKey, setDrawnKey] = useState("");
  const graph = useRef<GraphHandle>(null);
  const turn = useRef(0);
  useEffect(() => {
    const now = ++turn.current;
    const { captions } = page.document;
    const isSmall = subgraph.entities.length <= inColumnsAtMost;
    arrange(isSmall ? "columns" : "force", layoutGraph(subgraph.entities, subgraph.relations, {}, { captions })).then(
      (arranged) => {
        if (now !== turn.current) return;
        const positions = isSmall ? leftToRight(arranged, subgraph.relations) : arranged;
        dispatch({ do: "open", title: consoleMessages.acts.untitled, subgraph, hidden: [], positions });
        setDrawnKey(`answer ${now}`);
      },
      // The reader stopped the layout: then the answer is read in the table.
      () => undefined,
    );
    // Laid out once an answer.
  }, [subgraph]);
  const { document, session } = history.scene;
  const inSight = useMemo(() => visible(document, (source) => page.store.sources.get(source)), [document, page.store.sources]);
  const drawn = useMemo(() => elements({ ...document, captions: page.document.captions }, {}, session.selection, inSight), [document, page.document.captions, session.selection, inSight]);
  const kept = useMemo(() => emphasized(session, inSight.relations), [session, inSight.relations]);
  const notHere = async () => page.announce(consoleMessages.acts.expandInScene);
  const explored: Explored = {
    ...page,
    document,
    // Paths are looked for in the store, in the inspector of the page: their ends are its ends.
    session: { ...session, pathEnds: page.session.pathEnds },
    history,
    narrowing: notNarrowed,
    inSight,
    drawn,
    totals: {},
    graph,
    dispatch,
    readOnly: false,
    isAnswer: true,
    // The inspector is the page's: here it only selects.
    inspect: (inspected) => inspected?.kind === "paths" ? page.inspect(inspected) : dispatch({ do: "select", ids: inspected && (own(document.entities, inspected.id) || own(document.relations, inspected.id)) ? [inspected.id] : [] }),
    ask: () => void notHere(),
    expand: notHere,
    revealAmong: notHere,
    addEntities: notHere,
    collapse: () => void notHere(),
    arrange: async (layout, ids, settings) => {
      const fixed = ids ? Object.fromEntries(Object.entries(document.positions).filter(([id]) => !ids.includes(id))) : {};
      try {
        dispatch({ do: "arrange", layout, positions: await arrange(layout, layoutGraph(inSight.entities, inSight.relations, fixed, { now: document.positions }), settings) });
      } catch (error) {
        page.announce(error instanceof Error ? error.message : String(error));
      }
    },
  };
  return { explored, kept, drawnKey };
}
