import { own } from "../../../../lib/scene/scene";
import type { ExportScope } from "../../exportApi";
import type { Explored } from "../../explorerContext";
import { exportMessages } from "../../messages/exporting";
import type { Query } from "../../queryApi";

/** One thing that can be exported from where the reader stands. */
export interface ScopeChoice {
  id: string;
  words: string;
  scope: ExportScope;
}

interface Beside {
  /** The query whose answer stands in the console. */
  query?: Query;
  /** The filters in force as sentences; they stand in the manifest beside the filters themselves. */
  filters: readonly string[];
  datasets: readonly { id: string; claims: number }[];
}

/** What can be exported now, the nearest to what the reader sees first. */
export function scopeChoices({ document, session, inSight }: Pick<Explored, "document" | "session" | "inSight">, { query, filters, datasets }: Beside): ScopeChoice[] {
  const words = exportMessages.scopes;
  const shown = inSight.entities.map((entity) => entity.id);
  const selected = session.selection.filter((id) => shown.includes(id));
  const scene = Object.keys(document.entities);
  const noted = document.notes.length > 0 ? { notes: document.notes } : {};
  const said = document.filters.map((filter, at) => ({ ...filter, says: filters[at] }));
  const choices: (ScopeChoice | null)[] = [
    query ? { id: "answer", words: words.answer, scope: { query: { cypher: query.cypher, params: { ...query.params } } } } : null,
    shown.length > 0
      ? { id: "view", words: words.view(shown.length, inSight.relations.length), scope: { scene: { entities: shown, relations: inSight.relations.map((relation) => relation.id), filters: said, ...noted } } }
      : null,
    selected.length > 0 ? { id: "selection", words: words.selection(selected.length), scope: { ids: selected } } : null,
    selected.length > 0 ? { id: "neighborhood", words: words.neighborhood(selected.map((id) => own(document.entities, id)?.name ?? id)), scope: { neighborhood: { ids: selected } } } : null,
    scene.length > 0 ? { id: "scene", words: words.scene(scene.length), scope: { scene: { entities: scene, ...noted } } } : null,
    ...datasets.map(({ id, claims }) => ({ id: `dataset ${id}`, words: words.dataset(id, claims), scope: { dataset: id } })),
    { id: "all", words: words.all, scope: { all: true } },
  ];
  return choices.filter((choice) => choice !== null);
}
