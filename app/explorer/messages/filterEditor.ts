import type { FilterSubject } from "../../../lib/scene/filters";
import { count, plural } from "./numbers";

/** What is set of filters, and what they are set by. */
export const filterEditorMessages = {
  removeThis: "Remove this filter",
  removeAll: "Remove all filters",
  back: "All filters",
  close: "Close",
  leftOut: "What filters leave out is",
  removing: "removed",
  fading: "greyed out",
  inView: "in view",
  only: "only",
  onlyThis: (label: string) => `Only ${label}`,
  find: "Find in the list",
  noneFound: "Nothing here is called that.",
  subjects: {
    class: "Relation classes", type: "Relation types", modality: "Said as", source: "Sources", publisher: "Publishers", sources: "Number of sources", date: "Dates",
    dataset: "Data sets", place: "Places", status: "Legal status", flag: "Marks", group: "One or a group",
    kind: "Kinds", country: "Countries", named: "Named or not", degree: "Number of relations", component: "Connected with",
  } satisfies Record<FilterSubject, string>,
  relations: "Relations",
  sourcesAndPublishers: "Sources and publishers",
  from: "From",
  to: "To",
  undated: (relations: number) => `Undated ones too (${count(relations)})`,
  bar: (period: string, relations: number) => `${period}: ${plural(relations, "relation", "relations")}`,
  histogram: "Relations by time",
  barHint: "Choose a bar; with Shift, up to another.",
  noDates: "Nothing here is dated.",
  least: "At least",
  sourcesRow: (sources: number) => plural(sources, "source", "sources"),
  degreeRow: (relations: number) => plural(relations, "relation", "relations"),
  componentRow: (name: string, entities: number) => (entities === 1 ? name : `${name} and ${plural(entities - 1, "other", "others")}`),
  selectedPart: (name: string) => `${name}, which is selected`,
  wholeScene: "Everything",
  more: (things: number) => `and ${count(things)} more`,
} as const;
