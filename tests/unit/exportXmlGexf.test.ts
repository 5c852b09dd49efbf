import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { MultiGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { gexf } from "../../lib/export/gexf";
import { lightPalette } from "../../lib/export/lightPalette";
import type { Records } from "../../lib/ontology/records";
import { nastyGraph } from "../fixtures/nastyGraph";
import { exportGraph, exportText } from "../foreign/exportText";
import { expectedGraph, storedTypesOf, withoutForbidden, without, type ReadGraph } from "../foreign/readBack";

const carrying = { text: withoutForbidden, list: (texts: string[]) => texts.map(withoutForbidden) };
const write = async (claims: "single" | "folded", records: Records = nastyGraph) => exportText(gexf, await exportGraph(records), claims);
const read = (text: string) => parse(MultiGraph, text);

const look = ["color", "size", "shape", "thickness"];

function bare(graph: MultiGraph): ReadGraph {
  return {
    nodes: Object.fromEntries(graph.mapNodes((id, attributes) => [id, without(attributes, ["label", ...look])])),
    edges: Object.fromEntries(graph.mapEdges((id, attributes, from, to) => [id, { from, to, attributes: without(attributes, ["label", "kind", "weight", ...look]) }])),
  };
}

/** Every element with what may stand in it, in GEXF 1.3 as far as we write it, and the attributes it must and may have. */
const grammar: Record<string, { within: string; must?: string[]; may?: string[] }> = {
  gexf: { within: "", must: ["version", "xmlns", "xmlns:viz"] },
  meta: { within: "gexf" },
  creator: { within: "meta" },
  description: { within: "meta" },
  graph: { within: "gexf", must: ["mode", "defaultedgetype", "idtype"] },
  attributes: { within: "graph", must: ["class", "mode"] },
  attribute: { within: "attributes", must: ["id", "title", "type"] },
  nodes: { within: "graph" },
  node: { within: "nodes", must: ["id", "label"] },
  edges: { within: "graph" },
  edge: { within: "edges", must: ["id", "source", "target", "kind", "label", "weight"] },
  attvalues: { within: "node edge" },
  attvalue: { within: "attvalues", must: ["for", "value"] },
  color: { within: "node edge", must: ["r", "g", "b"] },
  size: { within: "node", must: ["value"] },
  thickness: { within: "edge", must: ["value"] },
  shape: { within: "node edge", must: ["value"] },
};

function misplaced(text: string): string[] {
  const wrong: string[] = [];
  const walk = (element: Element, parent: string) => {
    const name = element.localName ?? "";
    const rule = grammar[name];
    const attributes = [...Array(element.attributes.length).keys()].map((index) => element.attributes.item(index)?.name).sort();
    if (!rule || !rule.within.split(" ").includes(parent) || element.namespaceURI !== "http://gexf.net/1.3") wrong.push(`${name} in ${parent}`);
    else if (attributes.join(" ") !== [...(rule.must ?? [])].sort().join(" ")) wrong.push(`${name} with ${attributes.join(" ")}`);
    for (let child = element.firstChild; child; child = child.nextSibling) if (child.nodeType === 1) walk(child as Element, name);
  };
  const root = new DOMParser().parseFromString(text, "application/xml").documentElement;
  if (root) walk(root, "");
  return wrong;
}

describe("GEXF 1.3", { timeout: 60_000 }, () => {
  it("graphology reads equal entities, claims and attributes", async () => {
    const graph = read(await write("single"));
    expect(bare(graph)).toEqual(expectedGraph(nastyGraph, carrying));
    expect(graph.type).toBe("directed");
    expect(graph.size).toBe(nastyGraph.claims.length);
  });

  it("graphology reads equal relations where claims are folded", async () => {
    const graph = read(await write("folded"));
    expect(bare(graph)).toEqual(expectedGraph(nastyGraph, carrying, true));
    const parallel = graph.findEdge("agency:police", "person:p:q:r", (_, { modality }) => modality === "asserted");
    expect(graph.getEdgeAttributes(parallel)).toMatchObject({ claimCount: 4, weight: 4, sourceCount: 3 });
  });

  it("keeps a name with a bar and a comma in a list one name", async () => {
    const text = 'a | b, c "d" \\ e\', [f]\nnext';
    const entities = nastyGraph.entities.slice(0, 1).map((entity) => ({ ...entity, names: [{ value: text, kind: "alias" as const }, { value: "x, y", kind: "alias" as const }] }));
    const graph = read(await write("single", { entities, sources: [], claims: [] }));
    expect(graph.getNodeAttribute(entities[0]?.id, "spellings")).toEqual([text, "x, y"]);
  });

  it("is well-formed, and every element stands where GEXF has it", async () => {
    for (const claims of ["single", "folded"] as const) {
      const text = await write(claims);
      expect(await validateXML({ xml: { fileName: "graph.gexf", contents: text }, schema: anything })).toMatchObject({ valid: true, errors: [] });
      expect(misplaced(text)).toEqual([]);
    }
  });

  it("declares every attribute once, its id and title the same", async () => {
    const text = await write("single");
    for (const of of ["node", "edge"]) {
      const model = new RegExp(`<attributes class="${of}"[^]*?</attributes>`).exec(text)?.[0] ?? "";
      const declared = [...model.matchAll(/<attribute id="([^"]+)" title="([^"]+)"/g)];
      expect(declared.length).toBeGreaterThan(5);
      for (const [, id, title] of declared) expect(title).toBe(id);
      const used = [...text.matchAll(new RegExp(`<${of} [^]*?</${of}>`, "g"))].flatMap((element) => [...element[0].matchAll(/ for="([^"]+)"/g)].map((match) => match[1]));
      expect(declared.map((match) => match[1])).toEqual(expect.arrayContaining([...new Set(used)]));
      expect(new Set(declared.map((match) => match[1])).size).toBe(declared.length);
    }
  });

  it("keeps types apart by kind, an allegation never of the plain one", async () => {
    const graph = read(await write("single"));
    expect(Object.fromEntries(graph.mapEdges((id, { kind }) => [id, kind]))).toEqual(storedTypesOf(nastyGraph));
    const alleged = graph.findEdge((_, { modality }) => modality === "alleged");
    expect(graph.getEdgeAttributes(alleged)).toMatchObject({ label: "detained (alleged)", relation: "DETAINED", kind: "ALLEGED_DETAINED" });
  });

  it("looks as on the page: colour and shape by kind, weight of the line by class", async () => {
    const graph = read(await write("single"));
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(lightPalette.state.slice(at, at + 2), 16));
    expect(graph.getNodeAttributes("state:land")).toMatchObject({ color: `rgb(${r},${g},${b})`, size: 16, shape: "triangle", label: "Land" });
    expect(graph.getEdgeAttributes("claim:1")).toMatchObject({ thickness: 2.6, shape: "solid" });
  });

  it("carries the manifest in the description, with what was removed and said before", async () => {
    const { description, creator } = read(await write("single")).getAttributes();
    expect(creator).toBe("whowhom 0.0.0");
    expect(JSON.parse(description)).toMatchObject({
      format: "gexf", options: { claims: "single" }, counts: { claims: nastyGraph.claims.length },
      warnings: ["said before", expect.stringMatching(/^\d+ characters that XML forbids removed$/)],
    });
  });

  it("makes the same bytes twice", async () => {
    expect(await write("single")).toBe(await write("single"));
  });

  it("fits the published schema, where WHOWHOM_GEXF_SCHEMA names its folder", async () => {
    const folder = process.env.WHOWHOM_GEXF_SCHEMA;
    const [schema, ...preload] = folder ? await Promise.all(["gexf.xsd", "dynamics.xsd", "viz.xsd"].map(async (fileName) => ({ fileName, contents: await readFile(join(folder, fileName), "utf8") }))) : [];
    const xml = { fileName: "graph.gexf", contents: await write("single") };
    expect(await validateXML({ xml, schema: schema ?? anything, preload })).toMatchObject({ valid: true, errors: [] });
  });
});

/** A schema that lets every GEXF pass: for the parser's own verdict on whether it is XML at all. */
const anything = {
  fileName: "anything.xsd",
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://gexf.net/1.3"><xs:element name="gexf" type="xs:anyType"/></xs:schema>`,
};
