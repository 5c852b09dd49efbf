import { z } from "zod";
import { grouped } from "./grouped";
import { limits } from "./limits";
import type { NamedQuery } from "./namedQuery";
import { compareText } from "./order";
import { typeCountsInMemory, typeCountsInNeo4j, type TypeCounts } from "./typeCounts";
import { kinds, labelOfKind, type Kind } from "../ontology/kinds";
import { modalities, plainType, storedTypes } from "../ontology/modality";
import { claimSchema, entitySchema, sourceSchema } from "../ontology/records";
import { relationTypes } from "../ontology/relationTypes";
import { codesOf } from "../ontology/typeCodes";
import { colourRoles } from "../ontology/relationTypeRow";
import { statuses } from "../ontology/status";

const count = z.int().nonnegative();

const storedSchema = z.strictObject({
  type: z.string(),
  /** What claims of this stored type can say: a plain type holds asserted and reported ones. */
  modalities: z.array(z.enum(modalities)),
  count,
});

export const schemaParams = z.strictObject({});

export const schemaAnswer = z.strictObject({
  kinds: z.array(z.strictObject({ kind: z.enum(kinds), label: z.string(), count })),
  /** Every relation type of the ontology; `count` is over its stored types, of which those in use are listed. */
  relations: z.array(
    z.strictObject({
      type: z.string(),
      count,
      stored: z.array(storedSchema),
      nature: z.enum(["event", "tie"]),
      infinitive: z.string(),
      active: z.string(),
      passive: z.string(),
      plural: z.string(),
      symmetric: z.boolean(),
      subject: z.array(z.enum(kinds)).nullable(),
      object: z.array(z.enum(kinds)).nullable(),
      quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
      cameo: z.string().nullable(),
      plover: z.string().nullable(),
      colour: z.enum(colourRoles),
      status: z.enum(statuses).nullable(),
      note: z.string().nullable(),
    }),
  ),
  /** Property keys of nodes by label, and under `claim` those of the relationships of every type. */
  properties: z.strictObject({ Entity: z.array(z.string()), Source: z.array(z.string()), claim: z.array(z.string()) }),
  datasets: z.array(z.strictObject({ id: z.string(), sources: count })),
  /** What one answer carries at most. */
  limits: z.record(z.string(), z.union([z.number(), z.record(z.string(), z.number())])),
});
export type SchemaAnswer = z.infer<typeof schemaAnswer>;

const properties: SchemaAnswer["properties"] = {
  Entity: Object.keys(entitySchema.shape),
  Source: Object.keys(sourceSchema.shape),
  claim: [...Object.keys(claimSchema.shape).filter((key) => !["subject", "relation", "object"].includes(key)), "earliest", "latest"],
};

/** What can be asked for: kinds, relation types, property keys, data sets, limits. */
export const schema: NamedQuery<typeof schemaParams, SchemaAnswer> = {
  name: "schema",
  params: schemaParams,

  async inNeo4j(ask) {
    const [row] = await ask(`RETURN ${kinds.map((kind) => `COUNT { (:${labelOfKind[kind]}) } AS ${kind}`).join(", ")}`);
    const types = await typeCountsInNeo4j(ask);
    const datasets = await ask("MATCH (s:Source) RETURN s.dataset AS id, count(s) AS sources");
    return answer((kind) => row?.[kind] as number, types, datasets as SchemaAnswer["datasets"]);
  },

  inMemory(graph) {
    const byKind = grouped(graph.entities.values(), (entity) => entity.kind);
    const byDataset = grouped(graph.sources.values(), (source) => source.dataset);
    const datasets = [...byDataset].map(([id, sources]) => ({ id, sources: sources.length }));
    return answer((kind) => byKind.get(kind)?.length ?? 0, typeCountsInMemory(graph), datasets);
  },
};

function answer(countOf: (kind: Kind) => number, types: TypeCounts, datasets: SchemaAnswer["datasets"]): SchemaAnswer {
  return {
    kinds: kinds.map((kind) => ({ kind, label: labelOfKind[kind], count: countOf(kind) })),
    relations: relationTypes.map((row) => {
      const stored = storedTypes(row.type).flatMap((type) => {
        const modality = plainType(type).modality;
        return types.has(type) ? [{ type, modalities: modality ? [modality] : (["asserted", "reported"] as const).slice(), count: types.get(type) ?? 0 }] : [];
      });
      const subject = row.subject && [...row.subject];
      const object = row.object && [...row.object];
      return { ...row, ...codesOf(row.type), subject, object, count: stored.reduce((sum, { count }) => sum + count, 0), stored };
    }),
    properties,
    datasets: datasets.sort((a, b) => compareText(a.id, b.id)),
    limits,
  };
}
