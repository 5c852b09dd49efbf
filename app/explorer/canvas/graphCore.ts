import cytoscape, { type Core } from "cytoscape";
import type { Elements } from "../../../lib/scene/elements";
import { range, type View } from "./camera";

/** An empty cytoscape core. It knows what is drawn, where, who is next to whom, and how it is looked at; the stage draws it. */
export function newCore(): Core {
  return cytoscape({ headless: true, styleEnabled: false, minZoom: range.least, maxZoom: range.most });
}

/** Makes the core hold these elements and no others, each at its place. A relation needs both its ends among them. */
export function fillCore(core: Core, { nodes, edges }: Elements): void {
  const wanted = new Set([...nodes, ...edges].map(({ id }) => id));
  core.batch(() => {
    core.remove(core.elements().filter((element) => !wanted.has(element.id())));
    core.add(nodes.filter(({ id }) => !has(core, id)).map(({ id, position }) => ({ group: "nodes", data: { id }, position: { ...position } })));
    core.add(edges.filter(({ id }) => !has(core, id)).map(({ id, source, target }) => ({ group: "edges", data: { id, source, target } })));
    for (const { id, position } of nodes) core.$id(id).position({ ...position });
  });
}

/** How the core is looked at now. */
export function viewOf(core: Core): View {
  return { zoom: core.zoom(), pan: { ...core.pan() } };
}

function has(core: Core, id: string): boolean {
  return core.hasElementWithId(id);
}
