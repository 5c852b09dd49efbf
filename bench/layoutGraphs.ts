import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LayoutGraph } from "../lib/layout/layout";
import { random } from "../lib/layout/random";
import { kinds } from "../lib/ontology/kinds";

/** Nodes and edges of the sizes that are promised a speed. */
export const sizes = { S: { nodes: 100, edges: 300 }, M: { nodes: 1000, edges: 3000 } } as const;
export type Size = keyof typeof sizes;

/** A graph with hubs (each end of an edge is drawn by rank), the same for the same seed. */
export function randomGraph(size: Size, seed = 1): LayoutGraph {
  const next = random(seed);
  const { nodes, edges } = sizes[size];
  const end = () => Math.floor(nodes * next() ** 2);
  const pairs = new Set<string>();
  while (pairs.size < edges) {
    const [a, b] = [end(), end()];
    if (a !== b) pairs.add(`n${a} n${b}`);
  }
  return graphOf(Array.from({ length: nodes }, (_, n) => `n${n}`), [...pairs].map((pair) => pair.split(" ") as [string, string]), () => 30 + Math.floor(next() * 150));
}

/** The most connected actors of an ICEWS folder (`events.txt`: subject, relation, object, …, tab-separated numbers), relations folded. */
export function icewsGraph(folder: string, size: Size): LayoutGraph {
  const weight = new Map<string, number>();
  for (const line of readFileSync(join(folder, "events.txt"), "utf8").split("\n")) {
    const [subject, , object] = line.split("\t").map((field) => field.trim());
    if (subject && object && subject !== object) weight.set(`${subject} ${object}`, (weight.get(`${subject} ${object}`) ?? 0) + 1);
  }
  const events = new Map<string, number>();
  for (const [pair, count] of weight) for (const id of pair.split(" ")) events.set(id, (events.get(id) ?? 0) + count);
  const ranked = [...events].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, sizes[size].nodes);
  const kept = new Set(ranked.map(([id]) => id));
  const pairs = [...weight].map(([pair, count]) => ({ ends: pair.split(" ") as [string, string], count })).filter(({ ends }) => ends.every((id) => kept.has(id)));
  pairs.sort((a, b) => b.count - a.count || (a.ends.join() < b.ends.join() ? -1 : 1));
  return graphOf([...kept], pairs.slice(0, sizes[size].edges).map(({ ends }) => ends), (id) => 60 + (Number(id) % 120));
}

function graphOf(ids: readonly string[], pairs: readonly [string, string][], widthOf: (id: string) => number): LayoutGraph {
  return { nodes: ids.map((id, n) => ({ id, radius: 16, width: widthOf(id), kind: kinds[n % 3] })), pairs: pairs.map(([a, b]) => ({ a, b })), fixed: {} };
}
