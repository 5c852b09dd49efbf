import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { graphml } from "../../lib/export/graphml";
import { nastyGraph } from "../fixtures/nastyGraph";
import { exportGraph, exportText } from "../foreign/exportText";
import { manyClaims } from "../foreign/manyClaims";
import { readWithPython, type ForeignGraph } from "../foreign/python";
import { expectedGraph, storedTypesOf, withoutForbidden, without, type ReadGraph } from "../foreign/readBack";

const carrying = { text: withoutForbidden, list: (texts: string[]) => JSON.stringify(texts) };
const single = expectedGraph(nastyGraph, carrying);
const folded = expectedGraph(nastyGraph, carrying, true);
const write = async (claims: "single" | "folded") => exportText(graphml, await exportGraph(nastyGraph), claims);

const ofEntity = ["labels", "label"];
const ofEdge = ["label", "phrase", "weight"];

/** Without the attributes that Neo4j's and Gephi's readers look for, which are compared apart. */
function bare({ nodes, edges }: Pick<ForeignGraph, "nodes" | "edges">, drop: (value: unknown) => boolean = () => false, more: string[] = []): ReadGraph {
  const clean = (attributes: Record<string, unknown>, names: string[]) => Object.fromEntries(Object.entries(without(attributes, [...names, ...more])).filter(([, value]) => !drop(value)));
  return {
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, attributes]) => [id, clean(attributes, ofEntity)])),
    edges: Object.fromEntries(edges.map(({ from, to, attributes }) => [String(attributes["id"]), { from, to, attributes: clean(attributes, [...ofEdge, "id"]) }])),
  };
}

function withGraphology(text: string): ForeignGraph {
  const graph = parse(MultiDirectedGraph, text);
  return {
    directed: graph.type === "directed",
    manifest: graph.getAttribute("manifest"),
    nodes: Object.fromEntries(graph.mapNodes((id, attributes) => [id, attributes])),
    edges: graph.mapEdges((id, attributes, from, to) => ({ from, to, attributes: { ...attributes, id } })),
  };
}

describe("GraphML", { timeout: 60_000 }, () => {
  it("graphology reads equal entities, claims and attributes", async () => {
    const read = withGraphology(await write("single"));
    expect(bare(read)).toEqual(single);
    expect(read.directed).toBe(true);
  });

  it("graphology reads equal relations where claims are folded", async () => {
    expect(bare(withGraphology(await write("folded")))).toEqual(folded);
  });

  it("networkx reads equal entities, claims and attributes", async (context) => {
    const read = await readWithPython(context, "networkx", await write("single"));
    expect(bare(read)).toEqual(single);
    expect(read.edges).toHaveLength(nastyGraph.claims.length);
    expect(read.directed).toBe(true);
  });

  it("igraph reads equal entities, claims and attributes", async (context) => {
    const read = await readWithPython(context, "igraph", await write("single"));
    // igraph has every attribute everywhere: "" or false where an element has none.
    const absent = (value: unknown) => value === "" || value === false;
    const present = (graph: ReadGraph) => bare({ nodes: graph.nodes, edges: Object.entries(graph.edges).map(([id, { from, to, attributes }]) => ({ from, to, attributes: { ...attributes, id } })) }, absent);
    expect(bare({ ...read, nodes: Object.fromEntries(Object.entries(read.nodes).map(([id, attributes]) => [id, without(attributes, ["id"])])) }, absent)).toEqual(present(single));
    expect(read.edges).toHaveLength(nastyGraph.claims.length);
  });

  it("igraph and networkx read the manifest", async (context) => {
    const text = await write("single");
    const manifests = [await readWithPython(context, "networkx", text), await readWithPython(context, "igraph", text)].map((read) => JSON.parse(read.manifest));
    expect(manifests).toEqual([JSON.parse(withGraphology(text).manifest), JSON.parse(withGraphology(text).manifest)]);
  });

  it("gives Neo4j's reader labels and types, an allegation never the plain one", async () => {
    const { nodes, edges } = withGraphology(await write("single"));
    expect(Object.fromEntries(edges.map(({ attributes }) => [attributes["id"], attributes["label"]]))).toEqual(storedTypesOf(nastyGraph));
    expect(nodes["state:land"]).toMatchObject({ labels: ":Entity:State", label: "Land" });
    expect(edges.find(({ attributes }) => attributes["modality"] === "alleged")?.attributes["phrase"]).toBe("detained (alleged)");
  });

  it("declares every key once, before the graph, with the types that all readers know", async () => {
    const text = await write("single");
    const declared = [...text.matchAll(/<key id="([^"]+)" for="(?:graph|node|edge)" attr.name="([^"]+)" attr.type="(?:string|int|boolean)"\/>/g)];
    const ids = declared.map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(text.match(/<key /g)).toHaveLength(declared.length);
    expect(declared.filter((match) => ["id", "source", "target"].includes(match[2] ?? ""))).toEqual([]);
    for (const [, used] of text.matchAll(/<data key="([^"]+)"/g)) expect(ids).toContain(used);
  });

  it("carries the manifest with what was removed and said before", async () => {
    const manifest = JSON.parse(withGraphology(await write("single")).manifest);
    expect(manifest).toMatchObject({ format: "graphml", scope: { all: true }, options: { claims: "single" }, counts: { claims: nastyGraph.claims.length }, data: { version: "-- test -->" } });
    expect(manifest.sources).toHaveLength(3);
    expect(manifest.warnings).toEqual(["said before", expect.stringMatching(/^lists written as JSON text$/), expect.stringMatching(/^\d+ characters that XML forbids removed$/)]);
  });

  it("makes the same bytes twice", async () => {
    expect(await write("single")).toBe(await write("single"));
  });

  it("tells the warnings of a large graph at its end, in a comment, and reads it once", async () => {
    const many = manyClaims(20_001);
    const text = await exportText(graphml, many.graph);
    expect(many.readings()).toBe(1);
    const head = /<data key="manifest">([^<]*)<\/data>/.exec(text)?.[1] ?? "";
    expect(head).toContain("in a comment at the end of this file");
    expect(text.slice(-200)).toMatch(/<!-- \{"warnings":\["20001 characters that XML forbids removed"\]\} -->\n$/);
  });
});
