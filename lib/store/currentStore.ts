import { onePerProcess } from "../ontology/onePerProcess";
import { Problem } from "../ontology/problem";
import type { GraphStore } from "./graphStore";

const shared = onePerProcess<{ store?: GraphStore }>("store", () => ({}));

/** Makes `store` the one that routes of this process ask; undefined takes it away. */
export function setCurrentStore(store: GraphStore | undefined): void {
  shared.store = store;
}

/** The store of this process. Throws a `store-down` Problem before one was set. */
export function currentStore(): GraphStore {
  const { store } = shared;
  if (!store) throw new Problem("store-down", "The store isn't open yet.", { hint: "Start whowhom with npm start, and try again in a moment." });
  return store;
}
