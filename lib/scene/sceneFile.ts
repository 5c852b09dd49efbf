import { z } from "zod";
import { idSchema } from "../ontology/ids";
import { kinds } from "../ontology/kinds";
import { modalities } from "../ontology/modality";
import { relationEnds, relationId } from "../ontology/relationId";
import { colourRoles } from "../ontology/relationTypeRow";
import type { Filter } from "./filters";
import { emptyScene, own, type Note, type Point, type SceneDocument, type SceneSettings } from "./scene";

/** The longest text that fits into an address everywhere, in characters. */
export const longestInAddress = 6000;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const choice = <By extends string, Value extends z.ZodType>(by: By, value: Value) => {
  const values = z.array(value).max(500);
  return z.union([z.object({ by: z.literal(by), keep: values }), z.object({ by: z.literal(by), drop: values })]);
};
const least = z.int().min(0).max(1_000_000);

const filterSchema: z.ZodType<Filter> = z.union([
  choice("class", z.enum(colourRoles)),
  choice("type", z.string().max(100)),
  choice("modality", z.enum(modalities)),
  choice("source", idSchema),
  choice("publisher", z.string().max(300)),
  choice("kind", z.enum(kinds)),
  choice("country", idSchema.nullable()),
  choice("named", z.enum(["named", "unnamed"])),
  z.object({ by: z.literal("sources"), least }),
  z.object({ by: z.literal("degree"), least }),
  z.object({ by: z.literal("date"), from: day.nullable(), to: day.nullable(), undated: z.boolean() }),
  z.object({ by: z.literal("component"), of: idSchema }),
]);

const noteSchema: z.ZodType<Note> = z.object({ id: z.string().max(100), on: z.string().max(1000).nullable(), text: z.string().max(5000), author: z.string().max(200), date: z.string().max(40) });

const places = z.array(z.int()).max(2000);

/** What came after the first scenes were written is left out where it is as in a new scene, and forgiven where it can't be read. */
const envelope = z.object({
  version: z.literal(1),
  title: z.string().max(200),
  /** id, x, y: what the scene shows is read from the store anew, so a scene never carries an old claim. */
  entities: z.array(z.tuple([idSchema, z.number(), z.number()])).max(2000),
  /** Relations that aren't drawn: place of the subject in `entities`, stored type, place of the object. */
  hidden: z.array(z.tuple([z.int(), z.string(), z.int()])).default([]),
  /** Places in `entities`. */
  hiddenEntities: places.optional().catch(undefined),
  pinned: places.optional().catch(undefined),
  filters: z.array(z.unknown()).max(100).optional().catch(undefined),
  filterBy: z.enum(["removing", "fading"]).optional().catch(undefined),
  sizeBy: z.enum(["degree", "claims"]).optional().catch(undefined),
  captions: z.string().regex(/^[A-Z][a-z]{3}$/).nullable().optional().catch(undefined),
  notes: z.array(z.unknown()).max(1000).optional().catch(undefined),
});

export interface SavedScene {
  title: string;
  positions: Record<string, Point>;
  /** Whether a relation among the entities is left undrawn at first. */
  isHidden: (relation: { id: string; type: string }) => boolean;
  /** Left out where all is as in a new scene. */
  settings?: SceneSettings;
  /** The subjects of filters that this version doesn't know or can't read: they were left out. */
  dropped?: readonly string[];
}

/** A scene as text for an address: versioned, ids, positions and settings only. Null when it is too long. */
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
  const written = { version: 1, title: document.title, entities, hidden, ...changedSettings(document, place) };
  const bytes = new TextEncoder().encode(JSON.stringify(written));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return text.length > longestInAddress ? null : text;
}

/** The settings that aren't those of a new scene; entities by their places. */
function changedSettings(document: SceneDocument, place: ReadonlyMap<string, number>): Record<string, unknown> {
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => place.get(id) ?? []);
  const { filters, filterBy, sizeBy, captions, notes } = document;
  const settings = { hiddenEntities: placesOf(document.hiddenEntities), pinned: placesOf(document.pinned), filters, filterBy, sizeBy, captions, notes };
  const fresh = emptyScene.document;
  return Object.fromEntries(Object.entries(settings).filter(([key, value]) => (Array.isArray(value) ? value.length > 0 : value !== fresh[key as keyof typeof settings])));
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
      ...readSettings(saved),
    };
  } catch {
    return null;
  }
}

function readSettings(saved: z.output<typeof envelope>): Pick<SavedScene, "settings" | "dropped"> {
  const ids = (some: readonly number[] = []) => [...new Set(some.flatMap((place) => saved.entities[place]?.[0] ?? []))];
  const filters = (saved.filters ?? []).map((written) => ({ written, filter: filterSchema.safeParse(written).data }));
  const { filterBy, sizeBy, captions } = emptyScene.document;
  return {
    settings: {
      filters: filters.flatMap(({ filter }) => filter ?? []),
      filterBy: saved.filterBy ?? filterBy,
      sizeBy: saved.sizeBy ?? sizeBy,
      captions: saved.captions ?? captions,
      hiddenEntities: ids(saved.hiddenEntities),
      pinned: ids(saved.pinned),
      notes: (saved.notes ?? []).flatMap((written) => noteSchema.safeParse(written).data ?? []),
    },
    dropped: filters.filter(({ filter }) => !filter).map(({ written }) => subjectOf(written)),
  };
}

function subjectOf(written: unknown): string {
  const by = typeof written === "object" && written !== null && "by" in written ? written.by : undefined;
  return typeof by === "string" ? by.slice(0, 40) : "?";
}
