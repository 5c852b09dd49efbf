"use client";

import { later } from "../../../ui/later";
import { useEffect, useRef, useState } from "react";
import type { Subgraph } from "../../../../lib/ontology/subgraph";
import { own } from "../../../../lib/scene/scene";
import { Button } from "../../../ui/Button";
import { ExplorerContext, useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import { inspectorMessages } from "../../messages/inspector";
import { runGraphKey } from "../../useCommandKeys";
import { useLatest } from "../../useLatest";
import { sceneActs } from "../../useSceneActs";
import { LineOnCanvas, accusedInView } from "../Accused";
import type { OpenMenu } from "../NodeMenu";
import { useAnswerScene } from "./useAnswerScene";

const GraphCanvas = later(() => import("../../canvas/GraphCanvas"));
const NodeMenu = later(() => import("../NodeMenu"));

interface AnswerGraphProps {
  subgraph: Subgraph;
  /** What is selected in the answer; the table and the graph share it. */
  selection: readonly string[];
  onSelect: (ids: readonly string[]) => void;
}

/** The entities and relations of an answer on a canvas as everywhere; choosing one chooses its rows. */
export function AnswerGraph({ subgraph, selection, onSelect }: AnswerGraphProps) {
  const page = useExplorer();
  const { explored, kept, drawnKey } = useAnswerScene(subgraph);
  const { document, session, drawn, dispatch } = explored;
  const now = useLatest(explored);
  useSharedSelection(selection, session.selection, onSelect, (ids) => dispatch({ do: "select", ids: ids.filter((id) => own(document.entities, id) ?? own(document.relations, id)) }), drawnKey);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const only = session.selection.length === 1 ? session.selection[0] : undefined;
  const entity = only === undefined ? undefined : own(document.entities, only);
  const relation = only === undefined ? undefined : own(document.relations, only);
  return (
    <ExplorerContext value={explored}>
      <div className="relative h-full min-h-0">
        <GraphCanvas
          ref={explored.graph}
          elements={drawn}
          selection={session.selection}
          sceneKey={drawnKey}
          onOpen={(id) => dispatch({ do: "select", ids: [id] })}
          onSelect={(ids) => dispatch({ do: "select", ids })}
          kept={kept}
          fixed={false}
          whole
          does={sceneActs(explored)}
          onMenu={(target, at) => setMenu({ target, at })}
          onClear={() => dispatch({ do: "select", ids: [] })}
          onExpand={explored.ask}
          onKey={(event) => runGraphKey(event, now)}
          onMove={(positions) => dispatch({ do: "move", positions })}
        />
        {only !== undefined && (entity ?? relation) && (
          <p className="absolute top-3 left-3 z-10 flex max-w-[calc(100%-24px)] items-center gap-2 rounded-[5px] border border-hair bg-panel py-1 pr-1 pl-3 shadow-raised">
            <span className="truncate">{entity?.name ?? `${own(document.entities, relation?.subject ?? "")?.name ?? ""} – ${own(document.entities, relation?.object ?? "")?.name ?? ""}`}</span>
            <Button look="quiet" onClick={() => page.inspect({ kind: entity ? "entity" : "relation", id: only })}>
              {consoleMessages.answer.open}
            </Button>
          </p>
        )}
        {menu && <NodeMenu key={`${menu.at.x} ${menu.at.y}`} menu={menu} onClose={() => setMenu(null)} />}
        {accusedInView(document) && <LineOnCanvas>{inspectorMessages.accusedNote("person", false)}</LineOnCanvas>}
      </div>
    </ExplorerContext>
  );
}

/** Keeps the selection of the canvas and that of the answer the same, whichever changed last. */
function useSharedSelection(answer: readonly string[], canvas: readonly string[], toAnswer: (ids: readonly string[]) => void, toCanvas: (ids: readonly string[]) => void, drawnKey: string): void {
  const told = useRef<readonly string[]>([]);
  useEffect(() => {
    if (drawnKey !== "" && answer !== told.current) {
      told.current = answer;
      toCanvas(answer);
    }
    // Only a change of the answer's selection, or another graph, is told to the canvas.
  }, [answer, drawnKey]);
  useEffect(() => {
    const same = canvas.length === told.current.length && canvas.every((id) => told.current.includes(id));
    const part = canvas.length > 0 && canvas.every((id) => told.current.includes(id)) && told.current.length > 0;
    if (drawnKey === "" || same || part) return;
    told.current = canvas;
    toAnswer(canvas);
    // Only a change of the canvas' selection is told to the answer.
  }, [canvas]);
}
