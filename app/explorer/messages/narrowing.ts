import { plural } from "./numbers";

/** What is said of filters that look at every single claim. */
export const narrowingMessages = {
  loading: "Reading which claims pass the filters …",
  failed: (why: string) => `Which claims pass the filters isn't known, so arrows stand for whole relations: ${why}`,
  retry: "Try again",
  undated: (claims: number) => `${plural(claims, "undated claim", "undated claims")} left out`,
  failing: (claims: number) => (claims === 1 ? "1 more claim doesn't pass the filters" : `${plural(claims, "more claim", "more claims")} don't pass the filters`),
  noneOf: (claims: number) => (claims === 1 ? "Its one claim doesn't pass the filters" : `None of its ${plural(claims, "claim", "claims")} passes the filters`),
  /** Instead of "all relations", where there are others that nobody asked for. */
  revealed: "relations revealed so far",
  show: "show",
  fold: "hide",
  first: (read: number) => `looked for among its first ${plural(read, "claim", "claims")}`,
} as const;
