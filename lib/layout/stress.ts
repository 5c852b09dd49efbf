import type { Point } from "./canonical";
import { random } from "./random";

const roundsFor = (count: number) => (count <= 80 ? 24 : 14);

/**
 * Places for a connected graph so that distances on the plate are as near to distances in the graph as can be (stress,
 * minimised by stochastic gradient descent after Zheng, Pawar and Goodman 2018). `neighbours`: by index; `length`: px of one step.
 */
export function stress(neighbours: readonly (readonly number[])[], length: number, seed: number): Point[] {
  const count = neighbours.length;
  const next = random(seed);
  const points = neighbours.map(() => ({ x: next() * length * Math.sqrt(count), y: next() * length * Math.sqrt(count) }));
  const terms = pairsOf(neighbours);
  const until = 0.05;
  const farthest = Math.max(1, ...terms.map((term) => term.steps));
  const rounds = roundsFor(count);
  for (let round = 0; round < rounds; round++) {
    const eta = farthest ** 2 * (until / farthest ** 2) ** (round / (rounds - 1));
    shuffle(terms, next);
    for (const { a, b, steps } of terms) {
      const [p, q] = [points[a], points[b]];
      if (!p || !q) continue;
      const [dx, dy] = [q.x - p.x, q.y - p.y];
      const distance = Math.hypot(dx, dy) || 1e-6;
      const pull = (Math.min(1, eta / steps ** 2) * (distance - steps * length)) / 2 / distance;
      p.x += dx * pull;
      p.y += dy * pull;
      q.x -= dx * pull;
      q.y -= dy * pull;
    }
  }
  return points;
}

/** Every two nodes with the number of steps between them, by breadth-first search from each. */
function pairsOf(neighbours: readonly (readonly number[])[]): { a: number; b: number; steps: number }[] {
  return neighbours.flatMap((_, start) => {
    const steps = new Int32Array(neighbours.length).fill(-1);
    steps[start] = 0;
    const queue = [start];
    const found: { a: number; b: number; steps: number }[] = [];
    for (const at of queue) {
      for (const other of neighbours[at] ?? []) {
        if (steps[other] !== -1) continue;
        const distance = (steps[at] ?? 0) + 1;
        steps[other] = distance;
        queue.push(other);
        if (other > start) found.push({ a: start, b: other, steps: distance });
      }
    }
    return found;
  });
}

function shuffle<Item>(items: Item[], next: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const [a, b] = [items[i], items[j]];
    if (a === undefined || b === undefined) continue;
    items[i] = b;
    items[j] = a;
  }
}
