import type { Point } from "./canonical";
import { random } from "./random";

const roundsFor = (count: number) => (count <= 80 ? 24 : 14);

/**
 * Places for a connected graph so that distances on the plate are as near to distances in the graph as can be (stress,
 * minimised by stochastic gradient descent after Zheng, Pawar and Goodman 2018). `neighbours`: by index; `length`: px of one step.
 * In plain numbers, since it makes a hundred thousand steps.
 */
export function stress(neighbours: readonly (readonly number[])[], length: number, seed: number): Point[] {
  const count = neighbours.length;
  const next = random(seed);
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  for (let n = 0; n < count; n++) {
    x[n] = next() * length * Math.sqrt(count);
    y[n] = next() * length * Math.sqrt(count);
  }
  const { a, b, steps } = pairsOf(neighbours);
  const order = steps.map((_, n) => n);
  const until = 0.05;
  const farthest = steps.reduce((most, one) => Math.max(most, one), 1);
  const rounds = roundsFor(count);
  for (let round = 0; round < rounds; round++) {
    const eta = farthest ** 2 * (until / farthest ** 2) ** (round / (rounds - 1));
    shuffle(order, next);
    for (const pair of order) {
      const [p, q, apart] = [a[pair] ?? 0, b[pair] ?? 0, steps[pair] ?? 1];
      const [dx, dy] = [(x[q] ?? 0) - (x[p] ?? 0), (y[q] ?? 0) - (y[p] ?? 0)];
      const distance = Math.sqrt(dx * dx + dy * dy) || 1e-6;
      const pull = (Math.min(1, eta / (apart * apart)) * (distance - apart * length)) / 2 / distance;
      x[p] = (x[p] ?? 0) + dx * pull;
      y[p] = (y[p] ?? 0) + dy * pull;
      x[q] = (x[q] ?? 0) - dx * pull;
      y[q] = (y[q] ?? 0) - dy * pull;
    }
  }
  return neighbours.map((_, n) => ({ x: x[n] ?? 0, y: y[n] ?? 0 }));
}

/** Every two nodes (`a` and `b`, side by side) with the number of steps between them, by breadth-first search from each. */
function pairsOf(neighbours: readonly (readonly number[])[]): { a: Int32Array; b: Int32Array; steps: Int32Array } {
  const [a, b, steps]: [number[], number[], number[]] = [[], [], []];
  const away = new Int32Array(neighbours.length);
  for (let start = 0; start < neighbours.length; start++) {
    away.fill(-1);
    away[start] = 0;
    const queue = [start];
    for (const at of queue) {
      for (const other of neighbours[at] ?? []) {
        if (away[other] !== -1) continue;
        const distance = (away[at] ?? 0) + 1;
        away[other] = distance;
        queue.push(other);
        if (other < start) continue;
        a.push(start);
        b.push(other);
        steps.push(distance);
      }
    }
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b), steps: Int32Array.from(steps) };
}

function shuffle(items: Int32Array, next: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const kept = items[i] ?? 0;
    items[i] = items[j] ?? 0;
    items[j] = kept;
  }
}
