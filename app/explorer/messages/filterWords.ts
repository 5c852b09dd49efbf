import type { Flag } from "../../../lib/ontology/claimTests";
import type { Kind } from "../../../lib/ontology/kinds";
import type { Status } from "../../../lib/ontology/status";
import { count, locale, plural } from "./numbers";

/** What filters say, as parts of a sentence that begins with "Showing". */
export const filterWordsMessages = {
  kinds: { person: "people", agency: "agencies", state: "states", other: "others" } satisfies Record<Kind, string>,
  named: { named: "named", unnamed: "not named" },
  group: { one: "one", group: "a group" },
  noCountry: "no country said",
  noPlace: "no place said",
  noStatus: "no legal status",
  noFlag: "nothing marked",
  flags: { conflict: "sources disagree", "source-error": "evidently wrong in a source" } satisfies Record<Flag, string>,
  statuses: {
    accused: "accused", wanted: "wanted", detained: "detained", charged: "charged", "on-trial": "on trial", convicted: "convicted", acquitted: "acquitted", released: "released",
  } satisfies Record<Status, string>,
  nothing: "none",
  onlyThese: (names: string) => `only ${names}`,
  allBut: (names: string) => `all but ${names}`,
  list: (names: readonly string[], more: number) => new Intl.ListFormat(locale, { type: "conjunction" }).format(more > 0 ? [...names, `${count(more)} more`] : names),
  typesOnly: (names: string) => `only “${names}”`,
  typesAllBut: (names: string) => `all but “${names}”`,
  sourcesLeast: (least: number) => `said by ${plural(least, "source", "sources")} or more`,
  degreeLeast: (least: number) => `with ${plural(least, "relation", "relations")} or more`,
  component: (name: string) => `connected with ${name}`,
  period: (from: string | null, to: string | null) => (from && to ? `from ${from} to ${to}` : from ? `from ${from} on` : `until ${to ?? ""}`),
  orUndated: (period: string) => `${period}, or undated`,
  dated: "dated only",
} as const;
