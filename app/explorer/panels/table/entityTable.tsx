import type { Entity } from "../../../../lib/ontology/records";
import { count, messages } from "../../messages";
import { tableMessages } from "../../messages/table";
import { EndCell, endText, Said, spellings, type CellFacts } from "./cells";
import { byKind } from "./groupings";
import type { TableKind } from "./tableKind";

const words = tableMessages;

/** How connected an entity is in the view, and what of it the view leaves out. */
export interface Connected {
  relations: number;
  notShown: number;
}

/** The entities in sight, the best connected first. */
export function entityTable(entities: readonly Entity[], connectedOf: (id: string) => Connected, facts: CellFacts): TableKind<Entity> {
  const ranked = entities.map((entity) => ({ entity, ...connectedOf(entity.id) })).sort((a, b) => b.relations - a.relations || (a.entity.id < b.entity.id ? -1 : 1));
  const number = (id: string, label: string, of: (entity: Entity) => number) => ({
    id,
    label,
    width: "92px",
    numeric: true as const,
    text: (entity: Entity) => count(of(entity)),
    order: of,
    copied: (entity: Entity) => String(of(entity)),
    cell: (entity: Entity) => count(of(entity)),
  });
  return {
    name: words.entities,
    counted: words.counted.entities,
    columns: [
      { id: "name", label: words.name, onPhone: true, text: ({ id }) => endText(id, facts), cell: ({ id }, focusable) => <EndCell id={id} facts={facts} focusable={focusable} /> },
      { id: "kind", label: words.kind, width: "84px", onPhone: true, text: ({ kind }) => messages.kinds[kind], cell: ({ kind }) => messages.kinds[kind] },
      { id: "description", label: words.description, text: ({ description }) => description ?? words.noDescription, cell: ({ description }) => <span className="font-serif"><Said otherwise={words.noDescription}>{description}</Said></span> },
      { ...number("relations", words.relations, ({ id }) => connectedOf(id).relations), onPhone: true },
      number("notShown", words.notShown, ({ id }) => connectedOf(id).notShown),
    ],
    groupings: [byKind("kind", (entity) => entity)],
    onlyCopied: [{ label: words.id, text: ({ id }) => id }],
    rows: ranked.map(({ entity }) => ({
      id: entity.id,
      item: entity,
      follows: [entity.id],
      opens: { kind: "entity", id: entity.id },
      alsoFoundBy: spellings([entity.id], facts),
      label: endText(entity.id, facts),
    })),
    beneath: ({ description }) => <span className="min-w-0 truncate font-serif"><Said otherwise={words.noDescription}>{description}</Said></span>,
  };
}
