import type { Canonical } from "./canonical";

const sweeps = 12;

/**
 * Orders the nodes within each layer so that few lines cross: each goes to the mean place of its neighbours in the other
 * layers (barycentre heuristic of Sugiyama, Tagawa and Toda 1981), up and down in turn; of all orders met the best is kept.
 */
export function orderLayers(layers: readonly (readonly string[])[], graph: Canonical): string[][] {
  let current = layers.map((layer) => [...layer]);
  let best = { layers: current, crossed: crossed(current, graph) };
  for (let sweep = 0; sweep < sweeps && best.crossed > 0; sweep++) {
    current = current.map((layer) => [...layer]);
    const order = sweep % 2 === 0 ? current.keys() : [...current.keys()].reverse();
    for (const index of order) {
      const place = placesIn(current);
      const wish = new Map((current[index] ?? []).map((id) => [id, meanPlace(id, index, place, graph)]));
      current[index]?.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
    }
    const now = crossed(current, graph);
    if (now < best.crossed) best = { layers: current, crossed: now };
  }
  return best.layers;
}

type Places = ReadonlyMap<string, { layer: number; at: number }>;

/** Where every node is: in which layer, and where in it from 0 to 1. */
function placesIn(layers: readonly (readonly string[])[]): Places {
  return new Map(layers.flatMap((layer, index) => layer.map((id, n) => [id, { layer: index, at: (n + 0.5) / layer.length }] as const)));
}

function meanPlace(id: string, layer: number, place: Places, graph: Canonical): number {
  const others = (graph.neighbours.get(id) ?? []).flatMap((other) => place.get(other) ?? []).filter((other) => other.layer !== layer);
  if (others.length === 0) return place.get(id)?.at ?? 0.5;
  return others.reduce((sum, other) => sum + other.at, 0) / others.length;
}

/** Crossings between every two layers, counted as inversions, in n log n. */
function crossed(layers: readonly (readonly string[])[], graph: Canonical): number {
  const place = placesIn(layers);
  const between = new Map<string, { from: number; to: number }[]>();
  for (const [a, b] of graph.edges) {
    const [p, q] = [place.get(a), place.get(b)];
    if (!p || !q || p.layer === q.layer) continue;
    const [upper, lower] = p.layer < q.layer ? [p, q] : [q, p];
    const key = `${upper.layer} ${lower.layer}`;
    const lines = between.get(key) ?? [];
    lines.push({ from: upper.at, to: lower.at });
    between.set(key, lines);
  }
  let sum = 0;
  for (const lines of between.values()) sum += inversions(lines.sort((a, b) => a.from - b.from || a.to - b.to).map((line) => line.to));
  return sum;
}

/** Pairs in the wrong order (merge sort). */
function inversions(values: number[]): number {
  if (values.length < 2) return 0;
  const [left, right] = [values.slice(0, values.length >> 1), values.slice(values.length >> 1)];
  let count = inversions(left) + inversions(right);
  let [i, j] = [0, 0];
  for (let k = 0; k < values.length; k++) {
    const [l, r] = [left[i], right[j]];
    if (l !== undefined && (r === undefined || l <= r)) {
      values[k] = l;
      i++;
    } else if (r !== undefined) {
      values[k] = r;
      j++;
      count += left.length - i;
    }
  }
  return count;
}
