import type { Entity } from "../ontology/records";
import { looseNameKey, nameKey } from "./nameKey";

/** The entities that are there, by every spelling of theirs: those of the store, and those that the import makes. */
export class EntityIndex {
  private readonly entities = new Map<string, Entity>();
  private readonly byName = new Map<string, string[]>();
  /** Only of what was there before: two spellings in one file may well be two. */
  private readonly byLooseName = new Map<string, string[]>();

  addStored(entity: Entity): void {
    this.add(entity);
    for (const key of spellingKeys(entity, looseNameKey)) push(this.byLooseName, key, entity.id);
  }

  add(entity: Entity): void {
    const known = this.entities.has(entity.id);
    this.entities.set(entity.id, entity);
    for (const key of spellingKeys(entity, nameKey)) if (!known || !this.byName.get(key)?.includes(entity.id)) push(this.byName, key, entity.id);
  }

  get(id: string): Entity | undefined {
    return this.entities.get(id);
  }

  /** The entities with that name, in any case and spacing. */
  named(name: string): Entity[] {
    return this.found(this.byName.get(nameKey(name)));
  }

  /** The entities of the store whose name differs in accents and punctuation at most. */
  loosely(name: string): Entity[] {
    const key = looseNameKey(name);
    return key === "" ? [] : this.found(this.byLooseName.get(key));
  }

  private found(ids: readonly string[] = []): Entity[] {
    return ids.flatMap((id) => this.entities.get(id) ?? []);
  }
}

function spellingKeys(entity: Entity, keyOf: (name: string) => string): Set<string> {
  return new Set([entity.name, ...entity.names.map(({ value }) => value)].map(keyOf).filter((key) => key !== ""));
}

function push(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
