import { z } from "zod";
import { asked, entitiesInMemory, entitiesInNeo4j } from "./asked";
import type { StoredClaim } from "./claimGraph";
import { grouped } from "./grouped";
import { limits } from "./limits";
import type { AskNeo4j, NamedQuery } from "./namedQuery";
import { aroundCypher, aroundParams, claimsAround, rankAround, rankedCypher, typeRanks, type ClaimAround } from "./neighbors";
import { compareText, yearOf } from "./order";
import { idsSchema, limitSchema, periodFields, periodIsOrdered, periodOrderError, relationListSchema, someIdsSchema, storedTypesOf } from "./parameters";
import { overlaps, overlapsCypher } from "./period";
import { plainType, storedType } from "../ontology/modality";
import { relationType, relationTypes } from "../ontology/relationTypes";
import { colourRoles } from "../ontology/relationTypeRow";

export const expansionParams = z
  .strictObject({
    ids: someIdsSchema(),
    relations: relationListSchema.optional(),
    direction: z.enum(["out", "in", "both"]).default("both"),
    ...periodFields,
    limit: limitSchema({ default: limits.neighbors.default, max: limits.ids }),
    order: z.enum(["latest", "connected", "type"]).default("connected"),
    exclude: idsSchema(limits.neighbors.exclude).default([]),
  })
  .refine(periodIsOrdered, periodOrderError);

const count = z.int().nonnegative();
const amount = z.strictObject({ entities: count, relations: count, claims: count });

const typeRow = z.strictObject({
  relation: z.string(),
  /** Claims that the asked ones make, that are made of them, and those that go both ways. */
  out: count,
  in: count,
  both: count,
  claims: count,
  /** Distinct others. */
  entities: count,
});

const dateRow = z.strictObject({
  /** Of the earliest day that a claim can mean, or the latest where it has no earliest; null for an undated claim. */
  year: z.int().nullable(),
  /** 1 to 12; null where the claim leaves the month open. */
  month: z.int().nullable(),
  claims: count,
});

export const expansionAnswer = z.strictObject({
  /** Claims of the asked ones, with whomever and whenever. */
  claims: count,
  /** What there is beyond the excluded: all of it, and as far as `limit` goes in that order. */
  all: amount,
  adds: amount,
  /** Who would come first. */
  first: z.array(z.strictObject({ id: z.string(), name: z.string(), claims: count })),
  /** Most claims first. */
  types: z.array(typeRow),
  /** In the order of the colour roles; only those there are. */
  classes: z.array(z.strictObject({ colour: z.enum(colourRoles), claims: count, entities: count })),
  /** In order; undated claims last. */
  dates: z.array(dateRow),
});
export type ExpansionAnswer = z.infer<typeof expansionAnswer>;

const named = 5;
const everyStored = storedTypesOf();
const plain = Object.fromEntries(everyStored.map((type) => [type, plainType(type).relation]));
const colours = Object.fromEntries(everyStored.map((type) => [type, relationType(plainType(type).relation).colour]));

const claimsCypher = `
MATCH (a:Entity)-[r]-(:Entity) WHERE a.id IN $ids AND type(r) IN $everyStored
RETURN count(DISTINCT r) AS claims`;

const matching = `${aroundCypher} AND ${overlapsCypher}`;

const amountCypher = `${matching} AND ($some IS NULL OR n.id IN $some)
RETURN count(DISTINCT n) AS entities, count(DISTINCT [startNode(r).id, type(r), endNode(r).id]) AS relations, count(r) AS claims`;

const firstCypher = `${matching} AND n.id IN $some
RETURN n.id AS id, n.name AS name, count(r) AS claims`;

const typesCypher = `${matching}
WITH n, $plain[type(r)] AS relation, CASE WHEN type(r) IN $symmetric THEN "both" WHEN startNode(r) = a THEN "out" ELSE "in" END AS end
RETURN relation, count(CASE end WHEN "out" THEN 1 END) AS out, count(CASE end WHEN "in" THEN 1 END) AS in, count(CASE end WHEN "both" THEN 1 END) AS both,
  count(*) AS claims, count(DISTINCT n) AS entities`;

const classesCypher = `${matching}
RETURN $colours[type(r)] AS colour, count(r) AS claims, count(DISTINCT n) AS entities`;

const datesCypher = `${matching}
WITH coalesce(r.earliest, r.latest) AS day, r.earliest AS earliest, r.latest AS latest
RETURN day.year AS year, CASE WHEN earliest.year = latest.year AND earliest.month = latest.month THEN day.month END AS month, count(*) AS claims`;

/** What an expansion of some entities would bring, counted before any of it is fetched. */
export const expansion: NamedQuery<typeof expansionParams, ExpansionAnswer> = {
  name: "expansion",
  params: expansionParams,

  async inNeo4j(ask, params) {
    asked(params.ids, await entitiesInNeo4j(ask, params.ids));
    const match = { ...aroundParams(params), typeRanks, plain, colours, everyStored };
    const ranked = (await ask(rankedCypher(params.order), { ...match, limit: params.limit })).map((row) => row.id as string);
    const amountOf = async (some: string[] | null) => (await ask(amountCypher, { ...match, some }))[0] as unknown as ExpansionAnswer["all"];
    const [claims] = await ask(claimsCypher, match);
    return answer({
      claims: Number(claims?.claims),
      all: await amountOf(null),
      adds: await amountOf(ranked),
      first: await firstInNeo4j(ask, match, ranked.slice(0, named)),
      types: (await ask(typesCypher, match)) as unknown as ExpansionAnswer["types"],
      classes: (await ask(classesCypher, match)) as unknown as ExpansionAnswer["classes"],
      dates: (await ask(datesCypher, match)) as unknown as ExpansionAnswer["dates"],
    });
  },

  inMemory(graph, params) {
    asked(params.ids, entitiesInMemory(graph, params.ids));
    const around = claimsAround(graph, params).filter(({ claim }) => overlaps(claim, params));
    const ranked = rankAround(graph, around, params).slice(0, params.limit);
    const [some, ofOther] = [new Set(ranked), grouped(around, ({ other }) => other)];
    const own = new Set(params.ids.flatMap((id) => [...(graph.out.get(id) ?? []), ...(graph.in.get(id) ?? [])]));
    return answer({
      claims: own.size,
      all: amountOf(around),
      adds: amountOf(around.filter(({ other }) => some.has(other))),
      first: ranked.slice(0, named).map((id) => ({ id, name: graph.entities.get(id)?.name ?? id, claims: ofOther.get(id)?.length ?? 0 })),
      types: [...grouped(around, ({ claim }) => claim.relation)].map(([relation, group]) => typeCounts(relation, group)),
      classes: [...grouped(around, ({ claim }) => relationType(claim.relation).colour)].map(([colour, group]) => ({ colour, claims: group.length, entities: others(group) })),
      dates: [...grouped(around, ({ claim }) => `${yearOfClaim(claim)} ${monthOfClaim(claim)}`).values()].map((group) => dateCounts(group)),
    });
  },
};

async function firstInNeo4j(ask: AskNeo4j, match: Record<string, unknown>, ids: string[]): Promise<ExpansionAnswer["first"]> {
  const rows = (await ask(firstCypher, { ...match, some: ids })) as unknown as ExpansionAnswer["first"];
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

const others = (around: readonly ClaimAround[]) => new Set(around.map(({ other }) => other)).size;

function amountOf(around: readonly ClaimAround[]): ExpansionAnswer["all"] {
  // Ids hold no control characters.
  const relations = new Set(around.map(({ claim }) => `${claim.subject}\0${storedType(claim.relation, claim.modality)}\0${claim.object}`));
  return { entities: others(around), relations: relations.size, claims: around.length };
}

function typeCounts(relation: string, around: readonly ClaimAround[]): ExpansionAnswer["types"][number] {
  const { symmetric } = relationType(relation);
  const out = around.filter(({ end }) => end === "out").length;
  const [claims, entities] = [around.length, others(around)];
  return symmetric ? { relation, out: 0, in: 0, both: claims, claims, entities } : { relation, out, in: claims - out, both: 0, claims, entities };
}

const yearOfClaim = ({ earliest, latest }: StoredClaim) => {
  const day = earliest ?? latest;
  return day === null ? null : yearOf(day);
};
const monthOfClaim = ({ earliest, latest }: StoredClaim) => (earliest !== null && latest !== null && earliest.slice(0, -3) === latest.slice(0, -3) ? Number(earliest.slice(-5, -3)) : null);

function dateCounts(around: readonly ClaimAround[]): ExpansionAnswer["dates"][number] {
  const { claim } = around[0] as ClaimAround;
  return { year: yearOfClaim(claim), month: monthOfClaim(claim), claims: around.length };
}

function answer({ types, classes, dates, ...rest }: ExpansionAnswer): ExpansionAnswer {
  const rank = new Map(relationTypes.map(({ type }, place) => [type, place]));
  const end = Number.MAX_SAFE_INTEGER;
  return {
    ...rest,
    types: [...types].sort((a, b) => b.claims - a.claims || (rank.get(a.relation) ?? end) - (rank.get(b.relation) ?? end) || compareText(a.relation, b.relation)),
    classes: [...classes].sort((a, b) => colourRoles.indexOf(a.colour) - colourRoles.indexOf(b.colour)),
    dates: [...dates].sort((a, b) => (a.year ?? end) - (b.year ?? end) || (a.month ?? 0) - (b.month ?? 0)),
  };
}
