import type { Entity } from "../../../../lib/ontology/records";
import { api } from "../../api";

const known = new Map<string, Promise<Entity | null>>();

/** The entity of an id, asked for once however many questions name it; null where the store has none. */
export function entityOfId(id: string): Promise<Entity | null> {
  const asked = known.get(id);
  if (asked) return asked;
  const asking = api.entity(id).then(({ entity }) => entity, () => (known.delete(id), null));
  known.set(id, asking);
  return asking;
}
