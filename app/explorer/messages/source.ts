import { count, plural } from "./numbers";

/** The texts of the source panel. */
export const sourceMessages = {
  publisher: "Publisher",
  author: "Author",
  published: "Published",
  kind: "Kind",
  language: "Language",
  dataset: "Data set",
  note: "Note",
  address: "Address",
  claims: (claims: number) => `Its ${plural(claims, "claim", "claims")}`,
  more: (shown: number, total: number) => `First ${count(shown)} of ${count(total)}`,
  loadMore: "Show more",
  kinds: {
    article: "Article", "press-release": "Press release", analysis: "Analysis", report: "Report", ruling: "Ruling", dataset: "Data set", other: "Other",
  } as Record<string, string>,
} as const;
