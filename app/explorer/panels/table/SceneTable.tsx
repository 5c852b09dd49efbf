"use client";

import { Tabs } from "radix-ui";
import { useEffect, useMemo, useRef, useState } from "react";
import { own } from "../../../../lib/scene/scene";
import { useExplorer } from "../../explorerContext";
import { count, messages } from "../../messages";
import { noteMessages } from "../../messages/notes";
import { tableMessages } from "../../messages/table";
import { Failed } from "../states";
import type { Arrangement } from "./arrangeRows";
import { chosenRows } from "./chosenRows";
import { claimTable } from "./claimTable";
import { entityTable, type Connected } from "./entityTable";
import { noteTable } from "./noteTable";
import { relationTable } from "./relationTable";
import { claimsAtMost, type SceneClaims } from "./readSceneClaims";
import { SelectedClaims } from "./SelectedClaims";
import { sourceTable } from "./sourceTable";
import type { Row } from "./tableKind";
import { TablePane } from "./TablePane";
import { useBeyondView } from "./useBeyondView";
import { useSceneClaims } from "./useSceneClaims";

const words = tableMessages;
const tabs = ["entities", "relations", "claims", "sources", "notes"] as const;
type Tab = (typeof tabs)[number];

const nothingRead: SceneClaims = { claims: [], sources: new Map(), total: 0 };
const noneTicked: ReadonlySet<string> = new Set();
const groupedBy = (grouping: string | null): Arrangement => ({ words: "", sorting: null, grouping, closed: new Set() });
const atFirst: Record<Tab, Arrangement> = { entities: groupedBy("kind"), relations: groupedBy("class"), claims: groupedBy("class"), sources: groupedBy(null), notes: groupedBy(null) };

/** The scene as tables, beside the small canvas: everything that is in sight can be read, found and selected here. */
export default function SceneTable() {
  const { document, session, standing, narrowing, inSight, drawn, inspect } = useExplorer();
  const [chosenTab, setTab] = useState<Tab>("claims");
  const [ticked, setTicked] = useState<Partial<Record<Tab, ReadonlySet<string>>>>({});
  const [arrangements, setArrangements] = useState(atFirst);
  useFittedCanvas();
  const answered = useSceneClaims(inSight.relations, narrowing.tests);
  const read = answered.state === "ready" ? answered.answer : nothingRead;
  const beyond = useBeyondView(read.claims);
  const facts = useMemo(
    () => ({
      entity: (id: string) => own(document.entities, id),
      captions: document.captions,
      onEntity: (id: string) => inspect({ kind: "entity", id }),
      onSource: (id: string) => inspect({ kind: "source", id }),
      onRelation: (id: string) => inspect({ kind: "relation", id }),
    }),
    [document.entities, document.captions, inspect],
  );
  const connected = useMemo(() => new Map<string, Connected>(drawn.nodes.map(({ id, degree, notShown }) => [id, { relations: degree, notShown }])), [drawn.nodes]);
  const kinds = {
    entities: useMemo(() => entityTable(inSight.entities, (id) => connected.get(id) ?? { relations: 0, notShown: 0 }, facts), [inSight.entities, connected, facts]),
    relations: useMemo(() => relationTable(inSight.relations, facts), [inSight.relations, facts]),
    claims: useMemo(() => claimTable(read, facts, beyond), [read, facts, beyond]),
    sources: useMemo(() => sourceTable(read, facts), [read, facts]),
    notes: useMemo(() => noteTable(document), [document]),
  };
  const numbers = {
    entities: inSight.entities.length,
    relations: inSight.relations.length,
    claims: inSight.relations.reduce((sum, relation) => sum + relation.count, 0),
    notes: document.notes.length,
    sources: answered.state === "ready" ? kinds.sources.rows.length : new Set(inSight.relations.flatMap(({ sourceIds }) => sourceIds)).size,
  };
  // The last note may be deleted while its table is open.
  const tab = chosenTab === "notes" && document.notes.length === 0 ? "claims" : chosenTab;
  const rows: readonly Row<unknown>[] = kinds[tab].rows;
  const chosen = useMemo(() => chosenRows(rows, ticked[tab] ?? noneTicked, session.selection), [rows, ticked, tab, session.selection]);

  const ofClaims = tab === "claims" || tab === "sources";
  const pane = {
    arrangement: arrangements[tab],
    onArrange: (changes: Partial<Arrangement>) => setArrangements((before) => ({ ...before, [tab]: { ...before[tab], ...changes } })),
    loading: standing.state === "loading" || narrowing.state === "loading" || (ofClaims && answered.state === "loading"),
    ticked: ticked[tab] ?? noneTicked,
    onTicked: (ids: ReadonlySet<string>) => setTicked((before) => ({ ...before, [tab]: ids })),
    ...(ofClaims && answered.state === "failed" && { failure: <Failed message={answered.message} onRetry={answered.retry} /> }),
    ...(ofClaims && read.claims.length < read.total && read.claims.length > 0 && { cut: words.first(Math.min(read.claims.length, claimsAtMost), read.total) }),
  };
  return (
    <>
      <Tabs.Root asChild value={tab} onValueChange={(next) => setTab(next as Tab)} activationMode="manual">
        <section aria-label={words.label} className="grid min-h-0 min-w-0 grid-cols-[auto_minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] bg-panel max-wide:absolute max-wide:inset-0 max-phone:grid-cols-1 max-phone:grid-rows-[auto_auto_minmax(0,1fr)] wide:col-start-2 wide:row-span-2 wide:row-start-1">
          <TabList numbers={numbers} />
          <Tabs.Content value={tab} className="contents" tabIndex={-1} key={tab}>
            {tab === "entities" && <TablePane kind={kinds.entities} {...pane} />}
            {tab === "relations" && <TablePane kind={kinds.relations} {...pane} />}
            {tab === "claims" && <TablePane kind={kinds.claims} {...pane} />}
            {tab === "sources" && <TablePane kind={kinds.sources} {...pane} />}
            {tab === "notes" && <TablePane kind={kinds.notes} {...pane} />}
          </Tabs.Content>
        </section>
      </Tabs.Root>
      {!session.inspected && (
        <section aria-label={words.detail} className="min-h-0 overflow-hidden border-t border-r border-hair bg-panel max-wide:hidden wide:col-start-1 wide:row-start-2">
          {tab === "claims" && chosen.size > 0 ? (
            <SelectedClaims claims={read.claims.filter(({ id }) => chosen.has(id))} sources={read.sources} facts={facts} beyond={beyond} />
          ) : (
            <SelectedRows labels={rows.filter(({ id }) => chosen.has(id)).map(({ label }) => label)} />
          )}
        </section>
      )}
    </>
  );
}

/** Names listed of what is selected. */
const listedAtMost = 100;

function SelectedRows({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return <p className="meta px-5 py-4">{words.nothingSelected}</p>;
  return (
    <div className="h-full overflow-auto px-5 py-3" tabIndex={0}>
      <p className="meta">{words.selected(labels.length)}</p>
      <ul className="mt-1 space-y-1">
        {labels.slice(0, listedAtMost).map((label, index) => (
          <li key={index}>{label}</li>
        ))}
        {labels.length > listedAtMost && <li className="meta">{messages.canvas.more(labels.length - listedAtMost)}</li>}
      </ul>
    </div>
  );
}

const beside = "(min-width: 1024px)";

/** The whole graph in the small canvas beside the table; when the table goes, the camera is again where it was in the large one. */
function useFittedCanvas(): void {
  const { graph, standing } = useExplorer();
  const back = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (standing.state !== "ready") {
      // Another scene is on its way: it has no camera yet.
      back.current = null;
      return;
    }
    let frame = 0;
    const fit = () => {
      if (!matchMedia(beside).matches) return;
      // The canvas may still be on its way when the page opens at the table, and frames the scene when it comes.
      if (!graph.current || Object.keys(graph.current.positions()).length === 0) frame = requestAnimationFrame(fit);
      else {
        back.current ??= graph.current.keepCamera();
        graph.current.fit();
      }
    };
    frame = requestAnimationFrame(fit);
    return () => cancelAnimationFrame(frame);
  }, [graph, standing.state]);
  useEffect(() => () => void (matchMedia(beside).matches && requestAnimationFrame(() => back.current?.())), []);
}

function TabList({ numbers }: { numbers: Record<Tab, number> }) {
  return (
    <Tabs.List aria-label={words.tabs} className="flex gap-5 overflow-x-auto overflow-y-hidden border-b border-hair pl-4 max-phone:justify-between max-phone:gap-2 max-phone:pr-4">
      {tabs.filter((one) => one !== "notes" || numbers.notes > 0).map((one) => (
        <Tabs.Trigger
          key={one}
          value={one}
          className="-mb-px flex h-10 items-center gap-1.5 border-b-2 border-transparent text-[14px] whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink data-[state=active]:border-ink data-[state=active]:font-semibold data-[state=active]:text-ink max-phone:h-11 max-phone:text-[13px]"
        >
          {one === "notes" ? noteMessages.table.name : words[one]}
          <span className="font-normal text-ink-3">{count(numbers[one])}</span>
        </Tabs.Trigger>
      ))}
    </Tabs.List>
  );
}
