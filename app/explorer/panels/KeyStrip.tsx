import { kinds } from "../../../lib/ontology/kinds";
import { modalities } from "../../../lib/ontology/modality";
import type { ColourRole } from "../../../lib/ontology/relationTypeRow";
import { findRelationType } from "../../../lib/ontology/relationTypes";
import type { SceneDocument } from "../../../lib/scene/scene";
import { visibleRelations } from "../../../lib/scene/visible";
import type { SchemaAnswer } from "../api";
import { messages } from "../messages";
import { DisagreeMark, KindMark, LineSample } from "./marks";

const classes: readonly ColourRole[] = ["verbal-conflict", "material-conflict", "tie", "verbal-cooperation", "material-cooperation"];

interface KeyStripProps {
  document: SceneDocument;
  schema: SchemaAnswer | null;
}

/** The key below the plate: every mark with how many are in view, of how many in the store. */
export function KeyStrip({ document, schema }: KeyStripProps) {
  const entities = Object.values(document.entities);
  const relations = visibleRelations(document);
  const inStore = storeCounts(schema);
  return (
    <section aria-label={messages.key.title} tabIndex={0} className="flex shrink-0 gap-x-5 overflow-x-auto border-t border-hair bg-panel px-4 py-2.5 text-[13px]/[18px] -outline-offset-2">
      <Group title={messages.key.entities} columns={1}>
        {kinds
          .filter((kind) => kind !== "other" || entities.some((entity) => entity.kind === "other"))
          .map((kind) => (
            <Entry key={kind} mark={<KindMark kind={kind} />} label={messages.kinds[kind]} value={messages.key.inView(entities.filter((entity) => entity.kind === kind).length, inStore?.kinds[kind])} />
          ))}
      </Group>
      <Group title={messages.key.relations} columns={2} ruled>
        {classes.map((role) => (
          <Entry
            key={role}
            mark={<LineSample colour={role} direction={role === "verbal-cooperation" ? "both" : "out"} />}
            label={messages.classes[role]}
            value={messages.key.inView(relations.filter((relation) => findRelationType(relation.type)?.colour === role).length, undefined)}
          />
        ))}
      </Group>
      <Group title={messages.key.saidAs} columns={3} ruled>
        {modalities.map((modality) => (
          <Entry key={modality} mark={<LineSample colour="tie" modality={modality} />} label={messages.modalities[modality]} />
        ))}
        <Entry mark={<KindMark kind="person" unnamed />} label={messages.key.notNamed} />
        <Entry mark={<span className="inline-flex h-[18px] min-w-[20px] items-center justify-center rounded-[9px] border border-ink-2 text-[12px] font-semibold">2</span>} label={messages.key.sources} />
        <Entry mark={<DisagreeMark />} label={messages.key.disagree} />
        <Entry mark={<span className="text-[12px] text-ink-3">+3</span>} label={messages.key.notShown} />
      </Group>
    </section>
  );
}

function storeCounts(schema: SchemaAnswer | null): { kinds: Record<string, number> } | null {
  return schema && { kinds: Object.fromEntries(schema.kinds.map(({ kind, count }) => [kind, count])) };
}

const columnClass = { 1: "grid-rows-3", 2: "grid-rows-3", 3: "grid-rows-3" } as const;

function Group({ title, columns, ruled = false, children }: { title: string; columns: 1 | 2 | 3; ruled?: boolean; children: React.ReactNode }) {
  return (
    <div className={`shrink-0 ${ruled ? "border-l border-hair pl-4" : ""}`}>
      <h2 className="group-heading">{title}</h2>
      <ul className={`mt-1 grid grid-flow-col gap-x-4 gap-y-0.5 ${columnClass[columns]}`}>{children}</ul>
    </div>
  );
}

function Entry({ mark, label, value }: { mark: React.ReactNode; label: string; value?: string }) {
  return (
    <li className="flex items-center gap-2.5 whitespace-nowrap">
      <span className="inline-flex min-w-4 justify-center">{mark}</span>
      <span className="flex-1">{label}</span>
      {value !== undefined && <span className="pl-2 text-ink-3">{value}</span>}
    </li>
  );
}
