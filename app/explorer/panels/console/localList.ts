/** A list that the browser of the reader keeps under `key`; empty where there is none, or it can't be read. */
export function readList<Item>(key: string, isItem: (value: unknown) => value is Item): Item[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "[]") as unknown;
    return Array.isArray(kept) ? kept.filter(isItem) : [];
  } catch {
    return [];
  }
}

/** Keeps a list; says whether the browser did. */
export function keepList(key: string, items: readonly unknown[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(items));
    return true;
  } catch {
    return false;
  }
}
