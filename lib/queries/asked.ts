import type { ClaimGraph } from "./claimGraph";
import type { AskNeo4j } from "./namedQuery";
import { entityFromProperties } from "./neo4jRows";
import { Problem } from "../ontology/problem";
import type { Entity } from "../ontology/records";

/** The entities among asked ids, in the order asked, and the ids that nobody has. */
export interface Asked {
  entities: Entity[];
  missing: string[];
}

/** The entities of these ids, in their order; unknown ids are left out. */
export async function entitiesInNeo4j(ask: AskNeo4j, ids: readonly string[]): Promise<Entity[]> {
  if (ids.length === 0) return [];
  const rows = await ask("MATCH (e:Entity) WHERE e.id IN $ids RETURN properties(e) AS properties", { ids });
  const byId = new Map(rows.map((row) => entityFromProperties(row.properties as Record<string, unknown>)).map((entity) => [entity.id, entity]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The entities of these ids, in their order; unknown ids are left out. */
export function entitiesInMemory(graph: ClaimGraph, ids: readonly string[]): Entity[] {
  return ids.flatMap((id) => graph.entities.get(id) ?? []);
}

/** Tells known from missing. Throws a `not-found` Problem when none of the ids is known. */
export function asked(ids: readonly string[], entities: Entity[]): Asked {
  const known = new Set(entities.map((entity) => entity.id));
  const missing = ids.filter((id) => !known.has(id));
  if (known.size === 0 && ids.length > 0) throw unknown("entity", missing);
  return { entities, missing };
}

/** The Problem of asking only for what isn't there. */
export function unknown(what: "entity" | "claim" | "source" | "entity or source", ids: readonly string[]): Problem {
  const named = ids.slice(0, 3).map((id) => `"${id}"`).join(", ") + (ids.length > 3 ? ` and ${ids.length - 3} more` : "");
  return new Problem("not-found", `There is no ${what} ${named}`, { hint: "Ids look like person:sadyr-japarov; search finds them by name." });
}
