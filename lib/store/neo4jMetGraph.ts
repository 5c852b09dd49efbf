import neo4j, { type Node, type Relationship } from "neo4j-driver";
import { relationId } from "../ontology/relationId";
import { claimSchema, entitySchema, sourceSchema, type Claim, type Entity, type Source } from "../ontology/records";
import type { Subgraph } from "../ontology/subgraph";
import { withDays } from "../queries/claimGraph";
import { foldClaims } from "../queries/foldedRelations";
import { claimFromProperties, entityFromProperties, sourceFromProperties } from "../queries/neo4jRows";
import { isMap, plainValue } from "./neo4jValues";

type Json = Record<string, unknown>;

/**
 * The nodes and relationships met in the rows of an answer, each once. What isn't an entity, a source or a claim of ours
 * (a database may hold other data beside) is known by its id, but no part of the subgraph. It takes at most `limit`
 * entities and claims together, and counts those that it leaves out.
 */
export class MetGraph {
  private readonly omitted = { entities: new Set<string>(), claims: 0, relations: new Set<string>() };
  private readonly nodes = new Map<string, Node>();
  private readonly taken = new Set<string>();
  private readonly entities = new Map<string, Entity>();
  private readonly sources = new Map<string, Source>();
  private readonly claims = new Map<string, Claim>();

  constructor(private readonly limit = Number.POSITIVE_INFINITY) {}

  /** Our id of a node that was met, null where it has none. */
  readonly idOf = (elementId: string): string | null => {
    const id: unknown = this.nodes.get(elementId)?.properties.id;
    return typeof id === "string" ? id : null;
  };

  /** Remembers the nodes in the values; answers the element ids of ends of relationships whose nodes weren't met so far. */
  meet(values: readonly unknown[]): string[] {
    const ends = new Set<string>();
    for (const element of elementsIn(values)) {
      if (neo4j.isNode(element)) this.nodes.set(element.elementId, element);
      else ends.add(element.startNodeElementId).add(element.endNodeElementId);
    }
    return [...ends].filter((end) => !this.nodes.has(end));
  }

  /** Takes the nodes and relationships in the values into the subgraph; answers how many bytes of JSON it grew by. */
  take(values: readonly unknown[]): number {
    let bytes = 0;
    for (const element of elementsIn(values)) {
      if (this.taken.has(element.elementId)) continue;
      if (neo4j.isNode(element)) bytes += this.takeNode(element);
      else bytes += this.takeRelationship(element);
    }
    return bytes;
  }

  private takeNode(node: Node | undefined): number {
    if (!node || this.taken.has(node.elementId)) return 0;
    this.taken.add(node.elementId);
    const properties = plainValue(node.properties) as Json;
    if (node.labels.includes("Entity")) {
      const entity = entitySchema.safeParse(entityFromProperties(properties));
      if (entity.success && this.full) this.omitted.entities.add(entity.data.id);
      return this.full ? 0 : keep(this.entities, entity);
    }
    if (node.labels.includes("Source")) return keep(this.sources, sourceSchema.safeParse(sourceFromProperties(properties)));
    return 0;
  }

  private takeRelationship({ elementId, type, properties, startNodeElementId, endNodeElementId }: Relationship): number {
    this.taken.add(elementId);
    const bytes = this.takeNode(this.nodes.get(startNodeElementId)) + this.takeNode(this.nodes.get(endNodeElementId));
    const [subject, object] = [this.idOf(startNodeElementId) ?? "", this.idOf(endNodeElementId) ?? ""];
    if (!this.isEntity(subject) || !this.isEntity(object)) return bytes;
    const claim = claimSchema.safeParse(claimFromProperties({ properties: plainValue(properties) as Json, type, subject, object }));
    if (claim.success && (this.full || !this.entities.has(subject) || !this.entities.has(object))) {
      this.omitted.claims++;
      this.omitted.relations.add(relationId(subject, type, object));
      return bytes;
    }
    return bytes + keep(this.claims, claim);
  }

  /** Whether an id that was met is that of an entity, taken or left out; a database may hold other nodes. */
  private isEntity(id: string): boolean {
    return this.entities.has(id) || this.omitted.entities.has(id);
  }

  private get full(): boolean {
    return this.entities.size + this.claims.size >= this.limit;
  }

  /** What was taken, claims folded into relations; `omitted.relations` are those none of whose claims was taken. `truncated` where rows were cut. */
  subgraph(truncated: boolean): Subgraph {
    const relations = foldClaims([...this.claims.values()].map(withDays));
    const shown = new Set(relations.map(({ id }) => id));
    const { entities, claims, relations: cut } = this.omitted;
    return {
      entities: [...this.entities.values()],
      relations,
      claims: [...this.claims.values()],
      sources: [...this.sources.values()],
      truncated: truncated || entities.size + claims > 0,
      omitted: { entities: entities.size, relations: [...cut].filter((id) => !shown.has(id)).length, claims, atLeast: truncated },
      missing: [],
    };
  }
}

/** Every node and relationship that a value holds, in lists, maps and paths too. */
function* elementsIn(value: unknown): Generator<Node | Relationship> {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  if (isMap(value)) for (const item of Object.values(value)) yield* elementsIn(item);
  else if (neo4j.isNode(value) || neo4j.isRelationship(value)) yield value;
  else if (neo4j.isPath(value)) yield* elementsIn([value.start, ...value.segments.flatMap((segment) => [segment.relationship, segment.end])]);
  else if (Array.isArray(value)) for (const item of value) yield* elementsIn(item);
}

function keep<T extends { id: string }>(records: Map<string, T>, parsed: { success: true; data: T } | { success: false }): number {
  if (!parsed.success || records.has(parsed.data.id)) return 0;
  records.set(parsed.data.id, parsed.data);
  return jsonBytes(parsed.data);
}

/** Size of a value as JSON in UTF-8. */
export const jsonBytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
