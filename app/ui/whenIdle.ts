/** Milliseconds after which it is done even where the page is busy. */
const patience = 1_000;

/** Calls back when the page has drawn what is urgent. @returns what calls it off */
export function whenIdle(callback: () => void): () => void {
  // Safari lacks it.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(callback, 200);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(callback, { timeout: patience });
  return () => cancelIdleCallback(asked);
}
