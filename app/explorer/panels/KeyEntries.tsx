import type { MouseEvent, ReactNode } from "react";
import { kinds } from "../../../lib/ontology/kinds";
import { modalities } from "../../../lib/ontology/modality";
import type { Entity } from "../../../lib/ontology/records";
import type { ColourRole } from "../../../lib/ontology/relationTypeRow";
import { findRelationType } from "../../../lib/ontology/relationTypes";
import type { Relation } from "../../../lib/ontology/subgraph";
import { passes, type Choice } from "../../../lib/ontology/claimTests";
import type { Filter } from "../../../lib/scene/filters";
import { useExplorer } from "../explorerContext";
import { count, messages } from "../messages";
import { useFilters } from "../useFilters";
import { DisagreeMark, KindMark, LineSample } from "./marks";

const { key: words } = messages;
const classes: readonly ColourRole[] = ["verbal-conflict", "material-conflict", "tie", "verbal-cooperation", "material-cooperation"];
const roleOf = (relation: Relation) => findRelationType(relation.type)?.colour ?? "tie";

/** Every mark of the plate. `stacked`: one below the other, for a page of its own; else in a strip. */
export function KeyEntries({ stacked = false, more }: { stacked?: boolean; more?: ReactNode }) {
  const { document, inSight, store, standing } = useExplorer();
  // What couldn't be loaded isn't counted: a nought would say that there is nothing.
  const counted = (shown: number, all: number | undefined, unit: string) => (standing.state === "failed" ? undefined : { shown, all, unit });
  const ofKind = new Map(store.schema?.kinds.map(({ kind, count }) => [kind, count]));
  const ofClass = new Map<string, number>();
  store.schema?.relations.forEach(({ colour, count }) => ofClass.set(colour, (ofClass.get(colour) ?? 0) + count));
  const kindsShown = kinds.filter((kind) => kind !== "other" || Object.values(document.entities).some((entity) => entity.kind === "other"));
  const entities = (isOne: (entity: Entity) => boolean) => inSight.entities.filter(isOne);
  const relations = (isOne: (relation: Relation) => boolean) => inSight.relations.filter(isOne);
  return (
    <>
      <Group title={words.entities} stacked={stacked} more={more}>
        {kindsShown.map((kind) => {
          const shown = entities((entity) => entity.kind === kind);
          return <Entry key={kind} mark={<KindMark kind={kind} />} label={messages.kinds[kind]} filter={{ by: "kind", keep: [kind] }} entities={shown} value={counted(shown.length, ofKind.get(kind), words.units.entities)} />;
        })}
      </Group>
      <Group title={words.claimsInView} stacked={stacked} ruled>
        {classes.map((role) => {
          const shown = relations((relation) => roleOf(relation) === role);
          const claims = shown.reduce((sum, relation) => sum + relation.count, 0);
          const mark = <LineSample colour={role} width={28} direction={role === "verbal-cooperation" ? "both" : "out"} />;
          return <Entry key={role} mark={mark} label={messages.classes[role]} filter={{ by: "class", keep: [role] }} relations={shown} value={counted(claims, ofClass.get(role), words.units.claims)} />;
        })}
      </Group>
      <Group title={words.saidAs} stacked={stacked} ruled>
        {modalities.map((modality) => (
          <Entry key={modality} mark={<LineSample colour="tie" modality={modality} width={28} />} label={messages.modalities[modality]} filter={{ by: "modality", keep: [modality] }} relations={relations((relation) => relation.modality === modality)} />
        ))}
        <Entry mark={<KindMark kind="person" unnamed />} label={words.notNamed} filter={{ by: "named", keep: ["unnamed"] }} entities={entities((entity) => entity.unnamed === true)} />
        <Entry mark={<Pill />} label={words.sources} filter={{ by: "sources", least: 2 }} relations={relations((relation) => relation.sources > 1)} />
        <Entry mark={<span aria-hidden className="inline-flex"><DisagreeMark /></span>} label={words.disagree} relations={relations((relation) => relation.conflict.length > 0)} />
        <li className="flex min-h-6 items-center gap-2 px-1 whitespace-nowrap max-phone:min-h-11 @max-[820px]:gap-1.5 @max-[820px]:px-0.5 @max-[800px]:h-10">
          <span className="inline-flex min-w-4 justify-center text-[12px] text-ink-3">+3</span>
          {words.notShown}
        </li>
      </Group>
    </>
  );
}

function Pill() {
  return (
    <span className="inline-flex h-[18px] min-w-[20px] items-center justify-center rounded-[9px] border border-ink-2 text-[12px] font-semibold">
      2
    </span>
  );
}

function Group({ title, stacked, ruled = false, more, children }: { title: string; stacked: boolean; ruled?: boolean; more?: ReactNode; children: ReactNode }) {
  const strip = stacked ? "mb-4" : `shrink-0 ${ruled ? "border-l border-hair pl-3 @max-[820px]:pl-2" : ""} @max-[800px]:contents`;
  return (
    <div className={strip}>
      <div className={`flex min-h-6 items-center justify-between gap-3 ${stacked ? "" : "@max-[800px]:contents"}`}>
        <h3 className={`group-heading ${stacked ? "" : "@max-[800px]:sr-only"}`}>{title}</h3>
        {more && <span className={stacked ? "" : "@max-[800px]:hidden"}>{more}</span>}
      </div>
      <ul className={stacked ? "" : "grid grid-flow-col grid-rows-3 gap-x-1 @max-[800px]:contents"}>{children}</ul>
    </div>
  );
}

interface EntryProps {
  mark: ReactNode;
  label: string;
  /** The filter that shows it alone; none where there is no such filter. */
  filter?: Filter;
  entities?: readonly Entity[];
  relations?: readonly Relation[];
  value?: { shown: number; all: number | undefined; unit: string };
}

/** A mark that works: hover lets the rest stand back, a click selects, a double click (or Shift and Enter) shows it alone and back. */
function Entry({ mark, label, filter, entities = [], relations = [], value }: EntryProps) {
  const { graph, session, dispatch, readOnly } = useExplorer();
  const filters = useFilters();
  const ids = [...entities, ...relations].map(({ id }) => id);
  const chosen = new Set(session.selection);
  const selected = ids.length > 0 && ids.length === chosen.size && ids.every((id) => chosen.has(id));
  const set = filter ? filters.on(filter.by) : null;
  const alone = filter !== undefined && set !== null && isSame(set, filter);
  const hidden = filter !== undefined && set !== null && "keep" in filter && leavesOut(set, filter);
  const highlight = () => graph.current?.highlight(ids.length === 0 ? null : [...ids, ...relations.flatMap(({ subject, object }) => [subject, object])]);
  const rest = () => graph.current?.highlight(null);
  const showAlone = () => {
    if (!filter) return;
    rest();
    if (alone) filters.remove(filter.by);
    else filters.set(filter);
  };
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey && !readOnly) showAlone();
    else if (event.detail < 2) dispatch({ do: "select", ids: selected ? [] : ids });
  };
  return (
    <li className="@max-[800px]:h-10 @max-[800px]:content-center">
      <button
        type="button"
        aria-pressed={selected}
        title={readOnly ? words.howReadOnly : words.how}
        onClick={onClick}
        onDoubleClick={() => {
          if (readOnly) return;
          // The first of the two clicks selected it.
          dispatch({ do: "select", ids: [] });
          showAlone();
        }}
        onPointerEnter={highlight}
        onPointerLeave={rest}
        onFocus={highlight}
        onBlur={rest}
        className={`relative flex min-h-6 w-full touch-manipulation items-center gap-2 rounded-[4px] px-1 whitespace-nowrap -outline-offset-2 hover:bg-sunk aria-pressed:bg-sunk aria-pressed:font-semibold max-phone:min-h-11 @max-[820px]:gap-1.5 @max-[820px]:px-0.5`}
      >
        <span className="inline-flex min-w-4 justify-center">{mark}</span>
        <span className={`flex-1 text-left ${hidden ? "text-ink-3 line-through" : ""}`}>
          {alone && <span aria-hidden className="mr-1 inline-block size-[7px] rounded-full bg-ink align-middle" />}
          {label}
        </span>{" "}
        {value && (
          <span className="text-ink-3 @max-[860px]:sr-only">
            {count(value.shown)}
            {value.all !== undefined && <span className="@max-[1080px]:sr-only"> {words.ofAll(value.all)}</span>} <span className="sr-only">{words.ofStore(value.unit, value.all)}</span>
          </span>
        )}
        {(alone || hidden) && <span className="sr-only">, {alone ? words.alone : words.hidden}</span>}
      </button>
    </li>
  );
}

function isSame(set: Filter, filter: Filter): boolean {
  if ("least" in filter) return "least" in set && set.least === filter.least;
  return "keep" in filter && "keep" in set && set.keep.length === 1 && set.keep[0] === filter.keep[0];
}

/** Whether what stands in a filter doesn't let the one value of `alone` stay. */
function leavesOut(set: Filter, alone: Filter & { keep: readonly (string | null)[] }): boolean {
  const [value = null] = alone.keep;
  return ("keep" in set || "drop" in set) && !passes(set as Choice<string | null>, value);
}

