import type { Explored } from "../../explorerContext";
import type { ExportScope } from "../../api";
import { messages } from "../../messages";

/** One thing that can be exported from where the reader stands. */
export interface ScopeChoice {
  id: string;
  words: string;
  scope: ExportScope;
}

/** What can be exported now, the nearest to what the reader sees first. */
export function scopeChoices({ document, session, inSight }: Pick<Explored, "document" | "session" | "inSight">, datasets: readonly { id: string; claims: number }[]): ScopeChoice[] {
  const words = messages.exporting.scopes;
  const shown = inSight.entities.map((entity) => entity.id);
  const selected = session.selection.filter((id) => shown.includes(id));
  const [one] = selected;
  const scene = Object.keys(document.entities);
  const noted = document.notes.length > 0 ? { notes: document.notes } : {};
  const choices: (ScopeChoice | null)[] = [
    shown.length > 0
      ? { id: "view", words: words.view(shown.length, inSight.relations.length), scope: { scene: { entities: shown, relations: inSight.relations.map((relation) => relation.id), filters: document.filters, ...noted } } }
      : null,
    selected.length > 0 ? { id: "selection", words: words.selection(selected.length), scope: { ids: selected } } : null,
    one !== undefined && selected.length === 1 ? { id: "neighborhood", words: words.neighborhood(document.entities[one]?.name ?? one), scope: { neighborhood: { ids: [one] } } } : null,
    scene.length > 0 ? { id: "scene", words: words.scene(scene.length), scope: { scene: { entities: scene, ...noted } } } : null,
    ...datasets.map(({ id, claims }) => ({ id: `dataset ${id}`, words: words.dataset(id, claims), scope: { dataset: id } })),
    { id: "all", words: words.all, scope: { all: true } },
  ];
  return choices.filter((choice) => choice !== null);
}
