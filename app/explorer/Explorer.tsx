"use client";

import dynamic from "next/dynamic";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Entity } from "../../lib/ontology/records";
import { emphasized } from "../../lib/scene/focus";
import { elements } from "../../lib/scene/elements";
import { visible } from "../../lib/scene/visible";
import { collapsible } from "../../lib/scene/reducer";
import { holds, notShown, own } from "../../lib/scene/scene";
import type { Point } from "../../lib/scene/scene";
import type { SavedScene } from "../../lib/scene/sceneFile";
import type { GraphHandle } from "./canvas/graphHandle";
import { messages } from "./messages";
import { ArrangeMenu } from "./panels/ArrangeMenu";
import { ExpandDialog } from "./panels/ExpandDialog";
import { FocusBar } from "./panels/FocusBar";
import { Inspector } from "./panels/Inspector";
import { KeysDialog } from "./panels/KeysDialog";
import { KeyStrip } from "./panels/KeyStrip";
import type { OpenMenu } from "./panels/NodeMenu";
import { SceneBar } from "./panels/SceneBar";
import { SceneState } from "./panels/SceneState";
import { useView } from "./panels/table/useView";
import { TopBar } from "./panels/TopBar";
import { ViewSwitch } from "./panels/ViewSwitch";
import { useExposed } from "./useExposed";
import { ExplorerContext, type Explored } from "./explorerContext";
import { useOpenedClaims } from "./useOpenedClaims";
import { useScene } from "./useScene";
import { sceneActs } from "./useSceneActs";
import { useStoreFacts } from "./useStoreFacts";
import { inspectedOfAddress, sceneOfAddress, useSceneUrl } from "./useSceneUrl";

// The canvas comes after the frame of the page, since cytoscape is the largest part of it.
const GraphCanvas = dynamic(() => import("./canvas/GraphCanvas"), { ssr: false });
const ImportDialog = dynamic(() => import("./panels/import/ImportDialog").then((module) => module.ImportDialog), { ssr: false });
const ExportDialog = dynamic(() => import("./panels/export/ExportDialog").then((module) => module.ExportDialog), { ssr: false });
const SceneTable = dynamic(() => import("./panels/table/SceneTable"), { ssr: false });

const NodeMenu = dynamic(() => import("./panels/NodeMenu"), { ssr: false });

/** Above this many entities an expansion asks first. */
const guardAbove = 20;

/**
 * Where things are in each view. Only the places differ, so that nothing is mounted anew: beside the table the canvas is small, with
 * the inspector below it; on smaller screens the table is the page and the canvas out of sight, at its size so that its camera stays.
 */
const places = {
  graph: {
    workspace: "flex",
    main: "flex min-h-0 min-w-0 flex-1 flex-col",
    canvas: "relative min-h-0 flex-1",
    inspector: "contents",
  },
  table: {
    workspace: "wide:grid wide:grid-cols-[404px_minmax(0,1fr)] wide:grid-rows-[300px_minmax(0,1fr)]",
    main: "contents",
    canvas: "border-r border-hair max-wide:invisible max-wide:absolute max-wide:inset-0 wide:relative wide:col-start-1 wide:row-start-1",
    inspector:
      "max-wide:contents wide:col-start-1 wide:row-start-2 wide:flex wide:min-h-0 wide:min-w-0 wide:empty:hidden wide:*:w-full wide:*:max-w-full wide:*:border-t wide:*:border-r wide:*:border-l-0",
  },
} as const;

/** The view that the server opens with: as it stands in the seed. */
export interface Opening {
  title: string;
  positions: Record<string, Point>;
  /** Relation types drawn at first; all when null. */
  relations: string[] | null;
}

interface ExplorerProps {
  opening: Opening | null;
  /** Test and bench builds: the page says what it shows on `window.__whowhom`. */
  exposed: boolean;
}

/** The explorer: search, canvas, key and inspector around one scene. */
export function Explorer({ opening: view, exposed }: ExplorerProps) {
  const [announcement, announce] = useState("");
  const [start, setStart] = useState<SavedScene | null | undefined>(undefined);
  const opening = useMemo<SavedScene | null>(
    () => view && { title: view.title, positions: view.positions, isHidden: (relation) => view.relations !== null && !view.relations.includes(relation.type) },
    [view],
  );
  useEffect(() => void sceneOfAddress(location.search).then((saved) => setStart(saved ?? opening), () => setStart(opening)), [opening]);
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      {start !== undefined && <Workspace start={start} opening={opening} exposed={exposed} announce={announce} />}
      <p role="status" aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}

function Workspace({ start, opening, exposed, announce }: { start: SavedScene | null; opening: SavedScene | null; exposed: boolean; announce: (text: string) => void }) {
  const scene = useScene(start, announce);
  const { history, standing, totals, dispatch, open, expand, add, addEntity, collapse, arrange: arrangeAmong, inspect } = scene;
  const { document, session } = history.scene;
  const [asking, setAsking] = useState<Entity | null>(null);
  const [importing, setImporting] = useState(false);
  const [imports, setImports] = useState(0);
  const [exporting, setExporting] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [view, show] = useView();
  const graph = useRef<GraphHandle>(null);
  const store = useStoreFacts(standing.state === "ready", imports);
  const inSight = useMemo(() => visible(document, (source) => store.sources.get(source)?.publisher), [document, store.sources]);
  const opened = useOpenedClaims(session.opened, announce);
  const drawn = useMemo(() => elements(document, totals, session.selection, inSight, opened), [document, totals, session.selection, inSight, opened]);
  const kept = useMemo(() => emphasized(session, inSight.relations), [session.highlight, session.focus, session.opened, session.inspected, inSight.relations]);
  const isShown = useCallback((id: string) => holds(document.entities, id), [document.entities]);
  useSceneUrl(document, history.past.length > 0, session.inspected, inspect, () => announce(messages.announce.unsaved));
  useExposed(exposed, document, graph);
  useUndoKeys(dispatch);
  useEffect(() => {
    if (standing.state === "ready") inspect(inspectedOfAddress(location.search));
    // Once, when the opening view stands: later the address follows the page.
  }, [standing.state === "ready"]);

  const ask = (id: string) => {
    const entity = own(document.entities, id);
    const hidden = notShown(document, id, own(totals, id));
    if (!entity || hidden === 0) return announce(messages.announce.nothingNew);
    if (hidden > guardAbove) setAsking(entity);
    else void expand({ ids: [id], limit: guardAbove });
  };
  const pick = async (entity: Entity) => {
    await addEntity(entity);
    inspect({ kind: "entity", id: entity.id });
    graph.current?.reveal(entity.id);
  };
  const arrange: Explored["arrange"] = (layout, ids, settings) =>
    arrangeAmong(layout, { entities: drawn.nodes.flatMap(({ id }) => own(document.entities, id) ?? []), relations: inSight.relations, ids, settings });
  const explored: Explored = { document, session, history, standing, inSight, drawn, totals, store, graph, dispatch, inspect, announce, ask, expand, collapse, pick, add, arrange, open };
  return (
    <ExplorerContext value={explored}>
      <TopBar
        isShown={isShown}
        onPick={(entity) => void pick(entity)}
        canUndo={history.past.length > 0}
        canRedo={history.future.length > 0}
        onUndo={() => dispatch({ do: "undo" })}
        onRedo={() => dispatch({ do: "redo" })}
        onImport={() => setImporting(true)}
        onExport={() => setExporting(true)}
        onKeys={() => setKeysOpen(true)}
        onHome={() => void open(opening)}
      />
      <SceneBar>
        <ViewSwitch view={view} onView={show} />
      </SceneBar>
      <div className={`relative min-h-0 flex-1 ${places[view].workspace}`}>
        <main className={places[view].main}>
          <div className={places[view].canvas}>
            <GraphCanvas
              ref={graph}
              elements={drawn}
              selection={session.selection}
              sceneKey={`${document.title}${standing.state}`}
              onOpen={(id, kind) => inspect({ kind, id })}
              onSelect={(ids) => dispatch({ do: "select", ids })}
              kept={kept}
              does={sceneActs(explored)}
              onMenu={(target, at) => setMenu({ target, at })}
              onClear={() => (session.inspected || session.selection.length > 0 ? inspect(null) : session.focus && dispatch({ do: "focus", focus: null }))}
              onExpand={ask}
              onCollapse={collapse}
              onMove={(positions) => dispatch({ do: "move", positions })}
              tools={<ArrangeMenu />}
            />
            <FocusBar />
            <SceneState standing={standing} document={document} storeIsEmpty={store.health?.counts.claims === 0} onRetry={() => void open(start)} />
          </div>
          {view === "graph" && <KeyStrip />}
          {view === "table" && <SceneTable />}
        </main>
        <div className={places[view].inspector}>
          {(session.inspected || session.selection.length > 1) && (
            <Inspector
              inspected={session.inspected}
              onClose={() => inspect(null)}
              entityActs={{
                isShown,
                notShown: (id) => notShown(document, id, own(totals, id)),
                collapsible: (id) => collapsible(document, id).length,
                onExpand: ask,
                onCollapse: collapse,
                onRemove: (id) => dispatch({ do: "remove", ids: [id] }),
                onAdd: (entity) => void pick(entity),
                onRelation: (relation) => inspect({ kind: "relation", id: relation.id }),
              }}
              relationActs={{
                onEntity: (id) => inspect({ kind: "entity", id }),
                onSource: (id) => inspect({ kind: "source", id }),
                onRelationId: (id) => inspect({ kind: "relation", id }),
              }}
            />
          )}
        </div>
      </div>
      {asking && (
        <ExpandDialog
          entity={asking}
          notShown={notShown(document, asking.id, own(totals, asking.id))}
          onClose={() => setAsking(null)}
          onExpand={(question) => {
            setAsking(null);
            void expand(question);
          }}
        />
      )}
      {importing && <ImportDialog onClose={() => setImporting(false)} onImported={(report) => (setImports(imports + 1), announce(messages.importing.done(report.dataset)))} />}
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
      {menu && <NodeMenu key={`${menu.at.x} ${menu.at.y}`} menu={menu} onClose={() => setMenu(null)} />}
      {keysOpen && <KeysDialog onClose={() => setKeysOpen(false)} />}
    </ExplorerContext>
  );
}

function useUndoKeys(dispatch: (action: { do: "undo" } | { do: "redo" }) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      if (event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]), textarea")) return;
      event.preventDefault();
      dispatch({ do: event.shiftKey ? "redo" : "undo" });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [dispatch]);
}
