import { force } from "../lib/layout/force";
import type { BenchGraph } from "../app/explorer/canvas/benchHook";
import type { EventData } from "./figure";

/** Nodes and edges of the graphs that drawing is measured on. */
export const sceneSizes = { S: { nodes: 100, edges: 300 }, M: { nodes: 1_000, edges: 3_000 }, L: { nodes: 5_000, edges: 20_000 } } as const;
export type SceneSize = keyof typeof sceneSizes;

const colours = ["#2B3640", "#76648C", "#5F7150"];

/**
 * The most connected actors of event data, with the relations that most events speak of: events of one type between the same two are
 * one edge. Placed by the default layout, so that all draw the same picture.
 */
export function sceneGraph({ entities, relations, rows }: EventData, size: SceneSize): BenchGraph {
  const limit = sceneSizes[size];
  const events = new Map<number, number>();
  const counted = new Map<string, { subject: number; relation: number; object: number; count: number }>();
  for (const [subject, relation, object] of rows) {
    if (subject === object) continue;
    for (const end of [subject, object]) events.set(end, (events.get(end) ?? 0) + 1);
    const key = `${subject} ${relation} ${object}`;
    const known = counted.get(key);
    if (known) known.count++;
    else counted.set(key, { subject, relation, object, count: 1 });
  }
  const kept = new Set([...events].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit.nodes).map(([id]) => id));
  const folded = [...counted.values()].filter(({ subject, object }) => kept.has(subject) && kept.has(object)).sort((a, b) => b.count - a.count || a.subject - b.subject || a.object - b.object || a.relation - b.relation);
  const edges = folded.slice(0, limit.edges).map(({ subject, relation, object, count }, n) => ({ id: `e${n}`, source: `n${subject}`, target: `n${object}`, type: relations[relation] ?? "", count }));
  return placed(size, [...kept].map((id) => ({ id: `n${id}`, label: entities[id] ?? "" })), edges);
}

function placed(size: SceneSize, names: readonly { id: string; label: string }[], edges: BenchGraph["edges"]): BenchGraph {
  const degree = new Map<string, number>();
  for (const { source, target } of edges) for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const nodes = names.map(({ id, label }, n) => {
    const deg = degree.get(id) ?? 0;
    return { id, label, deg, r: 11 + Math.min(9, Math.sqrt(deg)), color: colours[n % colours.length] ?? "" };
  });
  const places = force.run({ nodes: nodes.map(({ id, r, label }) => ({ id, radius: r, width: 7 * label.length })), pairs: edges.map(({ source, target }) => ({ a: source, b: target })), fixed: {} });
  const hub = nodes.reduce((most, node) => (node.deg > most.deg ? node : most)).id;
  return { size, hub, nodes: nodes.map((node) => ({ ...node, ...places[node.id] })), edges };
}
