import { kinds } from "../../lib/ontology/kinds";
import { modalities } from "../../lib/ontology/modality";
import { colourRoles } from "../../lib/ontology/relationTypeRow";
import { findRelationType } from "../../lib/ontology/relationTypes";
import { dateText } from "../../lib/scene/dateText";
import { passes, type Choice } from "../../lib/ontology/claimTests";
import type { Filter, Grouping, Naming } from "../../lib/scene/filters";
import { locale, messages } from "./messages";
import { filterWordsMessages as words } from "./messages/filterWords";

export interface NamesOf {
  entity: (id: string) => string;
  source: (id: string) => string;
}

const namedAtMost = 2;

/** What a filter says, as the part of a sentence that begins with "Showing". */
export function filterWords(filter: Filter, names: NamesOf): string {
  switch (filter.by) {
    case "class":
      return ofFew(filter, colourRoles, (role) => messages.classes[role].toLocaleLowerCase(locale));
    case "modality":
      return ofFew(filter, modalities, (modality) => messages.modalities[modality]);
    case "kind":
      return ofFew(filter, kinds, (kind) => words.kinds[kind]);
    case "named":
      return ofFew<Naming>(filter, ["named", "unnamed"], (naming) => words.named[naming]);
    case "type":
      return ofMany(filter, (type) => findRelationType(type)?.active ?? type, words.typesOnly, words.typesAllBut);
    case "source":
      return ofMany(filter, names.source);
    case "publisher":
      return ofMany(filter, (publisher) => publisher);
    case "country":
      return ofMany(filter, (country) => (country === null ? words.noCountry : names.entity(country)));
    case "dataset":
      return ofMany(filter, (dataset) => dataset);
    case "place":
      return ofMany(filter, (place) => place ?? words.noPlace);
    case "status":
      return ofMany(filter, (status) => (status === null ? words.noStatus : words.statuses[status]));
    case "flag":
      return ofMany(filter, (flag) => (flag === null ? words.noFlag : words.flags[flag]));
    case "group":
      return ofFew<Grouping>(filter, ["one", "group"], (grouping) => words.group[grouping]);
    case "sources":
      return words.sourcesLeast(filter.least);
    case "degree":
      return words.degreeLeast(filter.least);
    case "component":
      return words.component(names.entity(filter.of));
    case "date":
      return dateWords(filter);
  }
}

/** A period as the part of a sentence; `undated`: what has no date may stand in it too. */
export function dateWords({ from, to, undated }: Omit<Extract<Filter, { by: "date" }>, "by">): string {
  if (!from && !to) return undated ? messages.filters.anything.date : words.dated;
  const shown = (date: string | null) => date && dateText(date, messages.dates, locale);
  const period = words.period(shown(from), shown(to));
  return undated ? words.orUndated(period) : period;
}

/** Where all values are known, what stays or what goes is named, whichever is less. */
function ofFew<Value>(choice: Choice<Value>, all: readonly Value[], label: (value: Value) => string): string {
  const [kept, gone] = [all.filter((value) => passes(choice, value)), all.filter((value) => !passes(choice, value))];
  return kept.length <= gone.length ? named(kept.map(label), words.onlyThese) : named(gone.map(label), words.allBut);
}

function ofMany<Value>(choice: Choice<Value>, label: (value: Value) => string, only: (names: string) => string = words.onlyThese, allBut: (names: string) => string = words.allBut): string {
  return "keep" in choice ? named(choice.keep.map(label), only) : named(choice.drop.map(label), allBut);
}

function named(names: readonly string[], say: (names: string) => string): string {
  if (names.length === 0) return words.nothing;
  const shown = names.length > namedAtMost + 1 ? names.slice(0, namedAtMost) : names;
  return say(words.list(shown, names.length - shown.length));
}
