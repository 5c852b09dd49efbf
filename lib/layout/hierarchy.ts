import type { Kind } from "../ontology/kinds";
import { finish } from "./block";
import { canonical, type Canonical } from "./canonical";
import { layered } from "./layered";
import type { Layout, LayoutGraph, LayoutNode, Positions } from "./layout";
import { roomOf, settle, spacing, type Settings } from "./parameters";

/** Relation types whose object stands above their subject, and by how many steps: who heads a body stands above who works there. */
const above: Readonly<Record<string, 1 | 2>> = {
  HEADS: 1, PART_OF: 1, BRANCH_OF: 1, WORKS_FOR: 2, MEMBER_OF: 2, SPOKE_FOR: 2, REPRESENTED: 2, AMBASSADOR_OF: 2, EXPERT_FOR: 2,
};
const floorOf: Readonly<Record<Kind, number>> = { state: 0, agency: 1, other: 1, person: 2 };

/** By rank and part-of: states on top, below them agencies and their branches, then those who head them and those who work there. */
export const hierarchy: Layout = {
  id: "hierarchy",
  label: "By rank and part-of",
  parameters: [
    spacing,
    { id: "direction", label: "Runs", type: "choice", default: "down", choices: [{ value: "down", label: "down the plate" }, { value: "right", label: "to the right" }] },
  ],
  run,
};

function run(given: LayoutGraph, settings?: Settings): Positions {
  const graph = canonical(given);
  const settled = settle(hierarchy.parameters, settings);
  const room = roomOf(settled);
  const level = levels(graph);
  const layers: LayoutNode[][] = [];
  for (const node of graph.loose) (layers[level.get(node.id) ?? 0] ??= []).push(node);
  const down = settled.direction !== "right";
  return finish(graph, layered([...layers].map((layer) => layer ?? []), graph, { along: down ? "x" : "y", gap: (down ? 70 : 110) * room, apart: (down ? 40 : 18) * room }));
}

/** On which level each node stands, from 0: below all that it belongs to, and not above what its kind allows. */
function levels(graph: Canonical): Map<string, number> {
  const kind = new Map(graph.nodes.map((node) => [node.id, node.kind ?? "other"]));
  const upwards = new Map<string, { to: string; steps: number }[]>();
  for (const { a, b, type } of graph.pairs) {
    const steps = type !== undefined && Object.hasOwn(above, type) ? above[type] : undefined;
    // A state that is a member of an agency stays on top of it.
    if (steps === undefined || floorOf[kind.get(b) ?? "other"] > floorOf[kind.get(a) ?? "other"]) continue;
    upwards.set(a, [...(upwards.get(a) ?? []), { to: b, steps }]);
  }
  const level = new Map<string, number>();
  const open = new Set<string>();
  const settleLevel = (id: string): number => {
    const known = level.get(id);
    if (known !== undefined) return known;
    open.add(id);
    let own = floorOf[kind.get(id) ?? "other"];
    // What leads back to one that is being settled is a ring: it puts nobody above anybody.
    for (const { to, steps } of upwards.get(id) ?? []) if (!open.has(to)) own = Math.max(own, settleLevel(to) + steps);
    open.delete(id);
    level.set(id, own);
    return own;
  };
  for (const node of graph.nodes) settleLevel(node.id);
  return level;
}
