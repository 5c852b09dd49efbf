"use client";

import { later, whenLaterFails } from "../ui/later";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Entity } from "../../lib/ontology/records";
import { emphasized } from "../../lib/scene/focus";
import { elements } from "../../lib/scene/elements";
import { visible } from "../../lib/scene/visible";
import { collapsible } from "../../lib/scene/reducer";
import { holds, notShown, own } from "../../lib/scene/scene";
import type { Point } from "../../lib/scene/scene";
import type { SavedScene } from "../../lib/scene/sceneFile";
import { readOnlyDispatch } from "../../lib/scene/readOnly";
import type { GraphHandle } from "./canvas/graphHandle";
import { messages } from "./messages";
import { ArrangeMenu } from "./panels/ArrangeMenu";
import { KeyStrip } from "./panels/KeyStrip";
import type { OpenMenu } from "./panels/NodeMenu";
import { ReadingLine } from "./panels/ReadingLine";
import { SceneBar } from "./panels/SceneBar";
import { SceneState } from "./panels/SceneState";
import { useView } from "./panels/table/useView";
import { TopBar } from "./panels/TopBar";
import { ViewSwitch } from "./panels/ViewSwitch";
import { expandAsksAbove } from "./expandAsksAbove";
import { sceneAtMost } from "./sceneAtMost";
import type { BoxHandle } from "./box/boxHandle";
import type { Browse, Overlay, PageActs } from "./pageActs";
import { turnTheme } from "./theme";
import { canvasActs } from "./canvasActs";
import { runGraphKey, useCommandKeys } from "./useCommandKeys";
import { useExposed } from "./useExposed";
import { ExplorerContext, type Explored, type Noting } from "./explorerContext";
import { useConsoleView } from "./useConsoleView";
import { isNarrow } from "./useNarrow";
import { useLatest } from "./useLatest";
import { useNarrowing } from "./useNarrowing";
import { useOpenedClaims } from "./useOpenedClaims";
import { useScene } from "./useScene";
import { useStoreFacts } from "./useStoreFacts";
import { inspectedOfAddress, useSceneUrl } from "./useSceneUrl";
import { sceneStart, type SceneStart } from "./scenes/sceneStart";
import { useFileDrop } from "./scenes/useFileDrop";
import { useScenes } from "./scenes/useScenes";

// The canvas comes after the frame of the page.
const GraphCanvas = later(() => import("./canvas/GraphCanvas"));
const Inspector = later(() => import("./panels/Inspector").then((module) => module.Inspector));
const ImportDialog = later(() => import("./panels/import/ImportDialog").then((module) => module.ImportDialog));
const ExportDialog = later(() => import("./panels/export/ExportDialog").then((module) => module.ExportDialog));
const ShareDialog = later(() => import("./panels/scenes/ShareDialog").then((module) => module.ShareDialog));
const ExpandDialog = later(() => import("./panels/expand/ExpandDialog").then((module) => module.ExpandDialog));
const PickerDialog = later(() => import("./box/PickerDialog"));
const HistoryDialog = later(() => import("./panels/HistoryDialog"));
const KeysDialog = later(() => import("./panels/KeysDialog"));
const SceneTable = later(() => import("./panels/table/SceneTable"));
const ConsolePane = later(() => import("./panels/console/ConsolePane"));
const LimitsSentence = later(() => import("./panels/console/LimitsSentence"));

const FocusBar = later(() => import("./panels/FocusBar"));
const NotesLayer = later(() => import("./panels/notes/NotesLayer"));
const NodeMenu = later(() => import("./panels/NodeMenu"));

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
  // The console is the page on smaller screens; beside it the canvas shows the scene, or the answer stands in its place.
  cypher: {
    workspace: "wide:grid wide:grid-cols-[minmax(0,680fr)_minmax(0,600fr)] wide:grid-rows-[minmax(0,1fr)]",
    main: "contents",
    canvas: "max-wide:invisible max-wide:absolute max-wide:inset-0 wide:relative wide:col-start-2 wide:row-start-1 wide:min-h-0",
    inspector: "max-wide:contents wide:absolute wide:inset-y-0 wide:right-0 wide:z-20 wide:flex wide:max-w-[600px] wide:shadow-floating",
  },
} as const;

/** The view that the server opens with: as it stands in the seed. */
export interface Opening {
  title: string;
  positions: Record<string, Point>;
  /** Where things stand on a screen as narrow as a phone. */
  narrow: Record<string, Point>;
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
  const [start, setStart] = useState<SceneStart | null>(null);
  // As it was at first: Next hands it over anew when the reader goes back to an address of before a reload, and that opens nothing anew.
  const [opening] = useState<SavedScene | null>(
    () => view && { title: view.title, positions: isNarrow() ? view.narrow : view.positions, isHidden: (relation) => view.relations !== null && !view.relations.includes(relation.type) },
  );
  useEffect(() => void sceneStart(location.search, opening).then(setStart), [opening]);
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      {start && <Workspace start={start} opening={opening} exposed={exposed} announce={announce} />}
      <p role="status" aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}

/** All but what is announced: an announcement draws nothing of it anew. */
const Workspace = memo(function Workspace({ start, opening, exposed, announce }: { start: SceneStart; opening: SavedScene | null; exposed: boolean; announce: (text: string) => void }) {
  const [notice, say] = useState<string | null>(null);
  // What is opened while the server is gone can't come; it does once the server is back.
  useEffect(() => whenLaterFails((came) => say((now) => (!came ? messages.errors.offline : now === messages.errors.offline ? null : now))), []);
  const scene = useScene(start, announce, say);
  const { history, standing, totals, open, inspect } = scene;
  const { document, session } = history.scene;
  const scenes = useScenes({ start, opening, history, dispatch: scene.dispatch, open, announce, notice, say });
  const { readOnly } = scenes;
  const refuse = useCallback(async () => scenes.keeping.say(messages.scenes.refused), [scenes.keeping.say]);
  const { expand, add, replace, addEntities, revealAmong, collapse, arrange: arrangeAmong } = readOnly
    ? { expand: refuse, add: async () => (await refuse(), false), replace: async () => (await refuse(), false), addEntities: refuse, revealAmong: refuse, collapse: () => void refuse(), arrange: refuse }
    : scene;
  const dispatch = useMemo(() => (readOnly ? readOnlyDispatch(scene.dispatch, refuse) : scene.dispatch), [readOnly, scene.dispatch, refuse]);
  const [asking, setAsking] = useState<readonly string[] | null>(null);
  const [imports, setImports] = useState(0);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [browsing, setBrowsing] = useState<Browse | null>(null);
  const box = useRef<BoxHandle>(null);
  const [noting, note] = useState<Noting | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [view, show] = useView();
  const { toConsole, ...cypher } = useConsoleView(view, show);
  const graph = useRef<GraphHandle>(null);
  const store = useStoreFacts(standing.state === "ready", imports);
  const narrowing = useNarrowing(document);
  const inSight = useMemo(() => visible(document, (source) => store.sources.get(source), narrowing.narrowed), [document, store.sources, narrowing.narrowed]);
  const opened = useOpenedClaims(session.opened, inSight.relations, narrowing.tests, announce);
  const drawn = useMemo(() => elements(document, totals, session.selection, inSight, opened), [document, totals, session.selection, inSight, opened]);
  const kept = useMemo(() => emphasized(session, inSight.relations), [session.highlight, session.focus, session.opened, session.inspected, inSight.relations]);
  const isShown = useCallback((id: string) => holds(document.entities, id), [document.entities]);
  const select = (ids: readonly string[]) => dispatch({ do: "select", ids: ids.filter((id) => holds(document.entities, id) || holds(document.relations, id)) });
  useSceneUrl(history.key === "" ? null : document, session.inspected, inspect, { selection: session.selection, select, carried: scenes.inAddress, onWritten: scenes.onAddress, tooLarge: () => announce(messages.announce.unsaved) });
  const dropping = useFileDrop((file) => void scenes.openFile(file));
  useExposed(exposed, document, graph);
  const stands = standing.state === "ready" || standing.state === "empty";
  useEffect(() => {
    if (stands) inspect(inspectedOfAddress(location.search));
    // Once, when the opening view stands: later the address follows the page.
  }, [stands]);

  const close = () => setOverlay(null);
  const ask: Explored["ask"] = (asked, { always = false } = {}) => {
    if (readOnly) return void refuse();
    const ids = (typeof asked === "string" ? [asked] : asked).filter((id) => holds(document.entities, id));
    const hidden = ids.reduce((sum, id) => sum + notShown(document, id, own(totals, id)), 0);
    if (hidden === 0) return announce(messages.announce.nothingNew);
    if (always || hidden > Math.min(expandAsksAbove.read(), sceneAtMost - Object.keys(document.entities).length)) setAsking(ids);
    else void expand({ ids: [...ids], limit: hidden });
  };
  const pick = async (entity: Entity) => {
    if (!readOnly) await addEntities([entity]);
    inspect({ kind: "entity", id: entity.id });
    graph.current?.reveal(entity.id);
  };
  const arrange: Explored["arrange"] = (layout, ids, settings) =>
    arrangeAmong(layout, { entities: drawn.nodes.flatMap(({ id }) => own(document.entities, id) ?? []), relations: inSight.relations, ids, settings });
  const page: PageActs = {
    view,
    look: show,
    show: setOverlay,
    browse: setBrowsing,
    home: () => void scenes.home(),
    search: () => box.current?.focus(),
    leave: () => (session.inspected || session.selection.length > 0 ? inspect(null) : session.focus && dispatch({ do: "focus", focus: null })),
    turnTheme,
    turnFullScreen: () => void (window.document.fullscreenElement ? window.document.exitFullscreen() : window.document.documentElement.requestFullscreen()).catch(() => undefined),
  };
  const explored: Explored = { document, session, history, standing, narrowing, inSight, drawn, totals, store, graph, dispatch, inspect, announce, ask, expand, collapse, revealAmong, addEntities, pick, add, replace, arrange, page, toConsole, scenes, readOnly, isAnswer: false, noting, note };
  const now = useLatest(explored);
  const [does] = useState(() => canvasActs(now));
  useCommandKeys(now);
  return (
    <ExplorerContext value={explored}>
      <TopBar
        box={box}
      />
      <SceneBar onShare={() => setOverlay("share")} sentence={view === "cypher" ? <LimitsSentence /> : undefined}>
        <ViewSwitch view={view} onView={show} />
      </SceneBar>
      <div className={`relative min-h-0 flex-1 ${places[view].workspace}`}>
        <main className={places[view].main}>
          <div className={`${places[view].canvas} ${cypher.covers ? "invisible" : ""}`}>
            <GraphCanvas
              whole={view === "cypher"}
              ref={graph}
              elements={drawn}
              selection={session.selection}
              sceneKey={`${history.key}${standing.state}`}
              onOpen={(id, kind) => inspect({ kind, id })}
              onSelect={(ids) => dispatch({ do: "select", ids })}
              kept={kept}
              does={does}
              onMenu={(target, at) => setMenu({ target, at })}
              onClear={page.leave}
              onExpand={ask}
              onKey={(event) => runGraphKey(event, now)}
              onMove={(positions) => dispatch({ do: "move", positions })}
              fixed={readOnly}
              tools={<ArrangeMenu />}
            />
            {(noting?.on === null || document.notes.some(({ on }) => on === null)) && <NotesLayer />}
            {(session.focus || session.opened.length > 0) && <FocusBar />}
            <ReadingLine />
            <SceneState standing={standing} document={document} storeIsEmpty={store.health?.counts.claims === 0} onRetry={() => void scene.retry()} />
          </div>
          {view === "graph" && <KeyStrip />}
          {view === "table" && <SceneTable />}
          {cypher.opened && <ConsolePane shown={view === "cypher"} wanted={cypher.wanted} onCovers={cypher.onCovers} onWritten={() => setImports(imports + 1)} />}
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
          ids={asking}
          onClose={() => setAsking(null)}
          onExpand={(question) => {
            setAsking(null);
            void expand(question);
          }}
        />
      )}
      {overlay === "import" && <ImportDialog onClose={close} onChanged={(what) => (setImports(imports + 1), announce(what))} />}
      {overlay === "share" && <ShareDialog onClose={close} />}
      {dropping && <p className="pointer-events-none fixed inset-x-0 top-24 z-50 mx-auto w-fit rounded-[8px] bg-ink px-4 py-2 text-panel shadow-floating">{messages.scenes.dropHere}</p>}
      {overlay === "export" && <ExportDialog onClose={close} />}
      {overlay === "history" && <HistoryDialog onClose={close} />}
      {browsing && <PickerDialog browse={browsing} onClose={() => setBrowsing(null)} />}
      {menu && <NodeMenu key={`${menu.at.x} ${menu.at.y}`} menu={menu} onClose={() => setMenu(null)} />}
      {overlay === "keys" && <KeysDialog onClose={close} />}
    </ExplorerContext>
  );
});
