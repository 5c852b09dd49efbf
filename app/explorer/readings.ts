let readings = 0;
const listeners = new Set<() => void>();

function change(by: 1 | -1): void {
  readings += by;
  listeners.forEach((listener) => listener());
}

/** Lets the page say that it reads until the answer is there, or fails. */
export async function whileReading<Answer>(answer: Promise<Answer>): Promise<Answer> {
  change(1);
  try {
    return await answer;
  } finally {
    change(-1);
  }
}

/** Whether something is read that the reader asked for, for useSyncExternalStore. */
export const isReading = () => readings > 0;

/** Calls `listener` when that changes; returns how to stop that. */
export function watchReadings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
