import { z } from "zod";
import { claimsOf, datasetCountsInNeo4j } from "./datasetCounts";
import { grouped } from "./grouped";
import type { NamedQuery } from "./namedQuery";
import { compareText } from "./order";
import { typeCountsInNeo4j } from "./typeCounts";

export const datasetsParams = z.strictObject({});

const datasetSchema = z.strictObject({ id: z.string(), sources: z.int().nonnegative(), claims: z.int().nonnegative() });

export const datasetsAnswer = z.strictObject({ /** In the order of their ids. */ datasets: z.array(datasetSchema) });
export type DatasetsAnswer = z.infer<typeof datasetsAnswer>;

/** The data sets, with the number of their sources and claims. */
export const datasets: NamedQuery<typeof datasetsParams, DatasetsAnswer> = {
  name: "datasets",
  params: datasetsParams,

  async inNeo4j(ask) {
    const rows = await ask("MATCH (s:Source) RETURN s.dataset AS id, count(s) AS sources");
    const counts = await datasetCountsInNeo4j(ask, await typeCountsInNeo4j(ask));
    return answer(rows.map((row) => ({ id: String(row.id), sources: Number(row.sources), claims: claimsOf(counts, String(row.id)) })));
  },

  inMemory(graph) {
    const claims = grouped(graph.claims.values(), (claim) => graph.sources.get(claim.source)?.dataset);
    const bySet = grouped(graph.sources.values(), (source) => source.dataset);
    return answer([...bySet].map(([id, sources]) => ({ id, sources: sources.length, claims: claims.get(id)?.length ?? 0 })));
  },
};

function answer(found: DatasetsAnswer["datasets"]): DatasetsAnswer {
  return { datasets: found.sort((a, b) => compareText(a.id, b.id)) };
}
