import type { LayoutGraph, Positions } from "../../lib/layout/layout";
import type { SceneDocument } from "../../lib/scene/scene";
import type { Entity } from "../../lib/ontology/records";
import type { Relation } from "../../lib/ontology/subgraph";

let worker: Worker | null = null;
let asked = 0;

/** Runs a layout off the main thread. */
export function arrange(layout: string, graph: LayoutGraph): Promise<Positions> {
  worker ??= new Worker(new URL("./layoutWorker.ts", import.meta.url), { type: "module" });
  const running = worker;
  const job = ++asked;
  return new Promise((resolve, reject) => {
    const done = (event: MessageEvent<{ job: number; positions: Positions }>) => {
      if (event.data.job !== job) return;
      running.removeEventListener("message", done);
      resolve(event.data.positions);
    };
    running.addEventListener("message", done);
    running.addEventListener("error", () => reject(new Error("The layout failed")), { once: true });
    running.postMessage({ job, layout, graph });
  });
}

/** What a layout needs to know of entities and relations; those with a place in `fixed` stay. */
export function layoutGraph(entities: readonly Entity[], relations: readonly Relation[], fixed: SceneDocument["positions"]): LayoutGraph {
  return {
    nodes: entities.map((entity) => ({ id: entity.id, radius: 16, width: 7 * entity.name.length })),
    pairs: relations.map((relation) => ({ a: relation.subject, b: relation.object })),
    fixed,
  };
}
