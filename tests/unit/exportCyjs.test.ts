import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import { cyjs } from "../../lib/export/cyjs";
import { nastyGraph } from "../fixtures/nastyGraph";
import { exportGraph, exportText } from "../foreign/exportText";
import { expectedGraph, storedTypesOf, without, type ReadGraph } from "../foreign/readBack";

const carrying = { text: (text: string) => text, list: (texts: string[]) => texts };
const write = async (claims: "single" | "folded") => exportText(cyjs, await exportGraph(nastyGraph), claims);
const read = (text: string) => cytoscape({ headless: true, ...(JSON.parse(text) as cytoscape.CytoscapeOptions) });

const forNodes = ["id", "shared_name", "label"];
const forEdges = ["id", "source", "target", "name", "shared_name", "label", "interaction", "shared_interaction", "weight"];

function bare(cy: cytoscape.Core, idName: "claimId" | "relationId"): ReadGraph {
  return {
    nodes: Object.fromEntries(cy.nodes().map((node) => [String(node.data("entityId")), without(node.data(), forNodes)])),
    edges: Object.fromEntries(
      cy.edges().map((edge) => [
        String(edge.data(idName)),
        { from: String(edge.source().data("entityId")), to: String(edge.target().data("entityId")), attributes: without(edge.data(), forEdges) },
      ]),
    ),
  };
}

describe("Cytoscape JSON", () => {
  it("cytoscape reads equal entities, claims and attributes, not one character changed", async () => {
    const cy = read(await write("single"));
    expect(bare(cy, "claimId")).toEqual(expectedGraph(nastyGraph, carrying));
    expect(cy.edges()).toHaveLength(nastyGraph.claims.length);
  });

  it("cytoscape reads equal relations where claims are folded", async () => {
    expect(bare(read(await write("folded")), "relationId")).toEqual(expectedGraph(nastyGraph, carrying, true));
  });

  it("keeps an entity and a claim of the same id apart", async () => {
    const [police, land] = nastyGraph.entities;
    const claim = nastyGraph.claims.find((one) => one.relation === "PART_OF");
    if (!police || !land || !claim) throw new Error("the nasty graph has changed");
    const records = { entities: [police, land], sources: nastyGraph.sources, claims: [{ ...claim, id: police.id }] };
    const cy = read(await exportText(cyjs, await exportGraph(records)));
    expect([cy.nodes().length, cy.edges().length]).toEqual([2, 1]);
  });

  it("names elements as the desktop program does, an allegation never by the plain type", async () => {
    const cy = read(await write("single"));
    expect(Object.fromEntries(cy.edges().map((edge) => [edge.data("claimId"), edge.data("interaction")]))).toEqual(storedTypesOf(nastyGraph));
    for (const element of cy.elements()) expect(element.data("name")).toBe(element.data("shared_name"));
    expect(cy.edges('[modality = "alleged"]').map((edge) => edge.data("name"))).toEqual(["detained (alleged)"]);
  });

  it("carries the manifest", async () => {
    const { manifest } = read(await write("folded")).data() as { manifest: unknown };
    expect(manifest).toMatchObject({ format: "cyjs", scope: { all: true }, options: { claims: "folded" }, counts: { entities: nastyGraph.entities.length }, warnings: ["said before"] });
  });

  it("is JSON for an empty graph too, and makes the same bytes twice", async () => {
    const empty = await exportGraph({ entities: [], sources: [], claims: [] });
    expect(read(await exportText(cyjs, empty)).elements()).toHaveLength(0);
    expect(await write("single")).toBe(await write("single"));
  });
});
