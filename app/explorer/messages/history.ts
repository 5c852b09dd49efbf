import { count, plural } from "./numbers";

/** What was done, step by step. */
export const historyMessages = {
  title: "What was done",
  close: "Close",
  begin: "Opened this view",
  farthest: (steps: number) => `As it was ${count(steps)} steps ago, the most that can be undone`,
  undone: "undone",
  now: "now",
  jumped: (name: string) => `Back at: ${name}`,
  steps: {
    open: (title) => `Opened ${title ?? "a view"}`,
    add: (name, n) => (name ? (n === 1 ? `Added ${name}` : `Expanded ${name} by ${count(n)}`) : n === 0 ? "Added relations" : `Added ${plural(n, "entity", "entities")}`),
    replace: (title) => `Replaced by an answer: ${title ?? ""}`,
    collapse: (name, n) => (name ? `Collapsed ${name}` : `Collapsed ${plural(n, "entity", "entities")}`),
    reveal: (name, n) => `Revealed ${plural(n, "relation", "relations")}`,
    remove: (name, n) => `Took off ${name ?? plural(n, "entity", "entities")}`,
    hide: (name, n) => `Hid ${name ?? plural(n, "entity", "entities")}`,
    "hide-others": (name, n) => `Hid ${plural(n, "other", "others")}`,
    "bring-back": (name, n) => `Brought back ${name ?? plural(n, "entity", "entities")}`,
    filter: () => "Changed the filters",
    appearance: () => "Changed sizes or captions",
    pin: (name, n) => `Pinned ${name ?? plural(n, "entity", "entities")}`,
    unpin: (name, n) => `Unpinned ${name ?? plural(n, "entity", "entities")}`,
    note: () => "Wrote a note",
    "remove-note": () => "Removed a note",
    rename: (title) => `Renamed to ${title ?? ""}`,
    arrange: (name, n) => `Arranged ${name ?? plural(n, "entity", "entities")}`,
    move: (name, n) => `Moved ${name ?? plural(n, "entity", "entities")}`,
  } as Partial<Record<string, (name: string | null, entities: number) => string>>,
  other: "Changed the view",
} as const;
