import type { Kind } from "../../../lib/ontology/kinds";
import { count, plural } from "./numbers";

/** The texts of the panel of several selected at once. */
export const selectionMessages = {
  summary: (entities: number, relations: number) =>
    [entities > 0 ? plural(entities, "entity", "entities") : "", relations > 0 ? plural(relations, "relation", "relations") : ""].filter(Boolean).join(" and "),
  kinds: {
    person: (n: number) => plural(n, "person", "persons"),
    agency: (n: number) => plural(n, "agency", "agencies"),
    state: (n: number) => plural(n, "state", "states"),
    other: (n: number) => plural(n, "other", "others"),
  } satisfies Record<Kind, (n: number) => string>,
  onlyKind: (words: string) => `Keep only ${words} selected`,
  drop: (name: string) => `Take ${name} out of the selection`,
  who: "Who and what",
  more: (n: number) => `and ${count(n)} more`,
  among: "Relations among them",
  amongNone: "None is drawn among them.",
  shared: "What they share",
  sharedCountry: (country: string) => `All of ${country}`,
  sharedSources: "Named together by",
  sharedNothing: "No source here names all of them, and no entity has relations with all of them.",
  common: (n: number) => `${plural(n, "entity has", "entities have")} relations with all of them`,
  commonMore: (shown: number, all: number) => `First ${count(shown)} of ${count(all)}`,
  addCommon: (n: number) => `Add ${count(n)}`,
  tooMany: (most: number) => `What they share is looked up for at most ${count(most)}.`,
  together: "How they hang together",
  togetherAsk: "Find how they hang together",
  togetherAsking: "Looking for paths …",
  togetherAll: "All hang together by relations of their own.",
  togetherBy: (paths: number) => `${plural(paths, "shortest path joins", "shortest paths join")} what hangs apart:`,
  togetherApart: (groups: number) => `${count(groups)} groups stay apart: no path of at most 4 claims.`,
  togetherSome: (pairs: number) => `The ${count(pairs)} best connected pairs were looked at.`,
  addPaths: "Add these to the canvas",
  zoom: "Zoom to it",
  arrange: "Arrange these",
  expand: "Expand these …",
  revealAmong: "Reveal links among them",
  paths: "Paths between them",
} as const;
