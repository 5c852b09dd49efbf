import { Problem } from "../ontology/problem";
import type { GraphStore } from "./graphStore";

// The page's bundle and the server are two copies of this module in one process, hence a place that both share.
const place = Symbol.for("whowhom.store");
const shared = globalThis as { [place]?: GraphStore };

/** Makes `store` the one that routes of this process ask; undefined takes it away. */
export function setCurrentStore(store: GraphStore | undefined): void {
  shared[place] = store;
}

/** The store of this process. Throws a `store-down` Problem before one was set. */
export function currentStore(): GraphStore {
  const store = shared[place];
  if (!store) throw new Problem("store-down", "The store isn't open yet.", { hint: "Start whowhom with npm start, and try again in a moment." });
  return store;
}
