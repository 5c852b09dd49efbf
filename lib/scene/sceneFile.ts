import { z } from "zod";
import { idSchema, relationEnds, relationId } from "../ontology/ids";
import { own, type Point, type SceneDocument } from "./scene";

/** The longest text that fits into an address everywhere, in characters. */
export const longestInAddress = 6000;

const envelope = z.object({
  version: z.literal(1),
  title: z.string().max(200),
  /** id, x, y: what the scene shows is read from the store anew, so a scene never carries an old claim. */
  entities: z.array(z.tuple([idSchema, z.number(), z.number()])).max(2000),
  /** Relations that aren't drawn: place of the subject in `entities`, stored type, place of the object. */
  hidden: z.array(z.tuple([z.int(), z.string(), z.int()])).default([]),
});

export interface SavedScene {
  title: string;
  positions: Record<string, Point>;
  /** Whether a relation among the entities is left undrawn at first. */
  isHidden: (relation: { id: string; type: string }) => boolean;
}

/** A scene as text for an address: versioned, ids and positions only. Null when it is too long. */
export function sceneToAddress(document: SceneDocument): string | null {
  const ids = Object.keys(document.entities);
  const place = new Map(ids.map((id, index) => [id, index]));
  const entities = ids.map((id) => {
    const { x, y } = own(document.positions, id) ?? { x: 0, y: 0 };
    return [id, Math.round(x), Math.round(y)];
  });
  const hidden = document.hidden.flatMap((id) => {
    const ends = relationEnds(id);
    const [subject, object] = [place.get(ends?.subject ?? ""), place.get(ends?.object ?? "")];
    return ends && subject !== undefined && object !== undefined ? [[subject, ends.storedType, object]] : [];
  });
  const bytes = new TextEncoder().encode(JSON.stringify({ version: 1, title: document.title, entities, hidden }));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return text.length > longestInAddress ? null : text;
}

/** Reads what `sceneToAddress` wrote, of this and every earlier version. Null when it isn't one. */
export function sceneFromAddress(text: string): SavedScene | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
    const saved = envelope.parse(JSON.parse(new TextDecoder().decode(bytes)));
    const end = (place: number) => saved.entities[place]?.[0] ?? "";
    const hidden = new Set(saved.hidden.map(([subject, type, object]) => relationId(end(subject), type, end(object))));
    return {
      title: saved.title,
      positions: Object.fromEntries(saved.entities.map(([id, x, y]) => [id, { x, y }])),
      isHidden: (relation) => hidden.has(relation.id),
    };
  } catch {
    return null;
  }
}
