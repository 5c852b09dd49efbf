/** What this tab has open: the scene's key ("" for the opening view), and what its address says of it. */
export interface OpenInTab {
  key: string;
  address: string | null;
}

const tabKey = "whowhom.open";
const lastKey = "whowhom.last";

/** A key for a scene that is opened or begun: never one of another scene. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Remembers what this tab has open ("" for what isn't kept) and its address, over a reload; and what to open in the next tab. */
export function rememberOpen(key: string): void {
  const open: OpenInTab = { key, address: new URLSearchParams(location.search).get("scene") };
  try {
    sessionStorage.setItem(tabKey, JSON.stringify(open));
    if (key !== "") localStorage.setItem(lastKey, key);
  } catch {
    // A browser that keeps nothing says so when the scene itself can't be kept.
  }
}

/** What this tab had open before the reload; in a new tab, the scene that was kept last. Null where nothing is known. */
export function openBefore(): OpenInTab | null {
  try {
    const kept = sessionStorage.getItem(tabKey);
    if (kept !== null) return readOpen(kept);
    const last = localStorage.getItem(lastKey);
    return last === null ? null : { key: last, address: null };
  } catch {
    return null;
  }
}

function readOpen(kept: string): OpenInTab | null {
  const { key, address } = JSON.parse(kept) as Partial<Record<keyof OpenInTab, unknown>>;
  return typeof key === "string" ? { key, address: typeof address === "string" ? address : null } : null;
}
