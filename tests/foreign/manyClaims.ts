import type { ExportGraph } from "../../lib/export/format";
import type { Claim } from "../../lib/ontology/records";

/** A graph of two entities and `count` claims made as they are read, each with a control character; and how often they were read. */
export function manyClaims(count: number): { graph: ExportGraph; readings: () => number } {
  let readings = 0;
  async function* claims(): AsyncGenerator<Claim> {
    readings++;
    for (let n = 0; n < count; n++) {
      yield { id: `claim:${n}`, source: "source:1", locator: "row", subject: "a", relation: "MET", object: "b", assertedBy: [], modality: "asserted", summary: "They met.\u0001", flags: [] };
    }
  }
  async function* nothing(): AsyncGenerator<never> {}
  const graph: ExportGraph = {
    async *entities() {
      for (const id of ["a", "b"]) yield { id, kind: "person", name: id, names: [] };
    },
    claims,
    async *claimsAsJson() {
      for await (const claim of claims()) yield JSON.stringify(claim);
    },
    async *namedClaims() {
      for await (const claim of claims()) yield { claim, subject: "a", object: "b" };
    },
    relations: nothing,
    namedRelations: nothing,
    sources: [{ id: "source:1", dataset: "many", title: "Many", publisher: "A machine", published: "2025", language: "en", kind: "dataset" }],
    counts: { entities: 2, claims: count, relations: 1, sources: 1 },
    storedTypes: ["MET"],
    missing: [],
    truncated: false,
  };
  return { graph, readings: () => readings };
}
