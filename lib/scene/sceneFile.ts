import { z } from "zod";
import { choiceSchema, claimTestSchema, valuesAtMost } from "../ontology/claimTestSchema";
import { idSchema } from "../ontology/ids";
import { kinds } from "../ontology/kinds";
import { Problem } from "../ontology/problem";
import { relationEnds, relationId } from "../ontology/relationId";
import { colourRoles } from "../ontology/relationTypeRow";
import type { Filter } from "./filters";
import { emptyScene, holds, own, type Note, type Point, type SceneDocument, type SceneSettings } from "./scene";

/** The longest text that fits into an address everywhere, in characters. */
export const longestInAddress = 6000;
/** Characters of a scene's title, of a note and of its author's name at most. */
export const longest = { title: 200, note: 5000, author: 200 } as const;

/** What a scene file says it is. */
const fileMark = "scene";
/** Scenes of this version and those before it can be read. */
const version = 1;
const entitiesAtMost = 20_000;
/** Far more than anybody makes: nothing keeps a scene from having more of them than a file may hold. */
export const notesAtMost = 20_000;

const least = z.int().min(0).max(1_000_000);

const filterSchema: z.ZodType<Filter> = z.union([
  claimTestSchema,
  choiceSchema("class", z.enum(colourRoles)),
  choiceSchema("type", z.string().max(100)),
  choiceSchema("kind", z.enum(kinds)),
  choiceSchema("country", idSchema.nullable()),
  choiceSchema("named", z.enum(["named", "unnamed"])),
  choiceSchema("group", z.enum(["one", "group"])),
  z.object({ by: z.literal("sources"), least }),
  z.object({ by: z.literal("degree"), least }),
  z.object({ by: z.literal("component"), of: idSchema }),
]);

/** A note as a scene carries it. */
export const noteSchema: z.ZodType<Note> = z.object({
  id: z.string().max(100),
  on: z.string().max(10_000).nullable(),
  text: z.string().max(longest.note),
  author: z.string().max(longest.author),
  date: z.string().max(40),
  at: z.object({ x: z.number(), y: z.number() }).optional(),
});

const places = z.array(z.int()).max(entitiesAtMost);

/** A setting as far as it can be read; `isOdd` where it is there and can't. */
const forgiven = <Schema extends z.ZodType>(schema: Schema) =>
  z.unknown().optional().transform((given): { value?: z.output<Schema>; isOdd: boolean } => {
    if (given === undefined) return { isOdd: false };
    const read = schema.safeParse(given);
    return read.success ? { value: read.data, isOdd: false } : { isOdd: true };
  });

/** Place of the subject in the entities of the scene, stored type, place of the object. */
const relationPlaces = z.array(z.tuple([z.int(), z.string(), z.int()]));

/** What came after the first scenes were written is left out where it is as in a new scene, and forgiven where it can't be read, which is said. */
const envelope = z.object({
  version: z.literal(version),
  title: z.string().max(longest.title),
  /** id, x, y: what the scene shows is read from the store anew, so a scene never carries an old claim. */
  entities: z.array(z.tuple([idSchema, z.number(), z.number()])).max(entitiesAtMost),
  /** Relations that aren't drawn: place of the subject in `entities`, stored type, place of the object. */
  hidden: relationPlaces.default([]),
  /** The relations that are drawn, where they are fewer: then every other isn't, and `hidden` names only what the store no longer had. By stored type: places of subject and object, in turns. */
  drawn: z.record(z.string(), z.array(z.int())).optional(),
  /** Places in `entities`. */
  hiddenEntities: forgiven(places),
  pinned: forgiven(places),
  /** Of each expansion the places of whose it is and of what it brought. */
  expansions: forgiven(z.array(places).max(entitiesAtMost)),
  filters: forgiven(z.array(z.unknown()).max(valuesAtMost)),
  filterBy: forgiven(z.enum(["removing", "fading"])),
  sizeBy: forgiven(z.enum(["degree", "claims"])),
  captions: forgiven(z.string().regex(/^([A-Z][a-z]{3}|[a-z]{2,3}|source)$/).nullable()),
  notes: forgiven(z.array(z.unknown()).max(notesAtMost)),
});

/** What of a saved scene this version doesn't know or can't read, and left out. */
export interface LeftOut {
  /** Subjects of filters. */
  filters: readonly string[];
  /** How many notes. */
  notes: number;
  /** Settings that are as in a new scene. */
  settings: readonly (keyof SceneSettings)[];
}

export interface SavedScene {
  title: string;
  positions: Record<string, Point>;
  /** Whether a relation among the entities is left undrawn at first. */
  isHidden: (relation: { id: string; type: string }) => boolean;
  /** Ids of the relations that are left undrawn, those included that the store may no longer have. */
  hiddenRelations?: readonly string[];
  /** Left out where all is as in a new scene. */
  settings?: SceneSettings;
  leftOut?: LeftOut;
}

/** A scene as text for an address: versioned, ids, positions (to the px) and settings only. Null when it is too long. */
export function sceneToAddress(document: SceneDocument): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify(written(document, Math.round)));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return text.length > longestInAddress ? null : text;
}

/** Reads what `sceneToAddress` wrote, of this and every earlier version. Null when it isn't one. */
export function sceneFromAddress(text: string): SavedScene | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
    return savedScene(envelope.parse(JSON.parse(new TextDecoder().decode(bytes))));
  } catch {
    return null;
  }
}

/** A scene as the text of a file: what an address holds, of any size, and every place exactly. */
export function sceneToFile(document: SceneDocument): string {
  return `${JSON.stringify({ whowhom: fileMark, ...written(document, (place) => place) })}\n`;
}

/** Reads what `sceneToFile` wrote, of this and every earlier version. Throws a Problem (`bad-input`) that says why a text is none. */
export function sceneFromFile(text: string): SavedScene {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem("bad-input", "This file isn't a scene: it isn't JSON.", { hint: "Open a file that “Save as file” wrote.", cause: error });
  }
  const of = z.object({ version: z.int() }).safeParse(value).data?.version;
  if (of !== undefined && of > version) {
    throw new Problem("bad-input", `This scene was written by a later version (${of}) than this one reads (${version}).`, { hint: "Open it with the whowhom that wrote it, or a newer one." });
  }
  const read = envelope.safeParse(value);
  if (read.success) return savedScene(read.data);
  const [issue] = read.error.issues;
  throw new Problem("bad-input", `This file isn't a scene: ${issue ? `${issue.path.join(".")} ${issue.message}`.trim() : "it has another form"}.`, { hint: "Open a file that “Save as file” wrote." });
}

function written(document: SceneDocument, place: (value: number) => number): Record<string, unknown> {
  const ids = [...Object.keys(document.entities), ...document.gone.map(({ id }) => id)];
  const at = new Map(ids.map((id, index) => [id, index]));
  const entities = ids.map((id) => {
    const { x, y } = own(document.positions, id) ?? { x: 0, y: 0 };
    return [id, place(x), place(y)];
  });
  const undrawn = new Set(document.hidden);
  const drawn = Object.keys(document.relations).filter((id) => !undrawn.has(id));
  // One expansion may bring a thousand relations that nobody asked for: naming them would make any link too long.
  const isShorter = drawn.length < undrawn.size;
  const hidden = isShorter ? document.hidden.filter((id) => !holds(document.relations, id)) : document.hidden;
  return { version, title: document.title, entities, hidden: relationsByPlace(hidden, at), ...(isShorter && { drawn: placesByType(relationsByPlace(drawn, at)) }), ...changedSettings(document, at) };
}

function relationsByPlace(ids: readonly string[], at: ReadonlyMap<string, number>): [number, string, number][] {
  return ids.flatMap((id): [number, string, number][] => {
    const ends = relationEnds(id);
    const [subject, object] = [at.get(ends?.subject ?? ""), at.get(ends?.object ?? "")];
    return ends && subject !== undefined && object !== undefined ? [[subject, ends.storedType, object]] : [];
  });
}

function placesByType(relations: readonly [number, string, number][]): Record<string, number[]> {
  const byType = new Map<string, number[]>();
  for (const [subject, type, object] of relations) byType.set(type, [...(byType.get(type) ?? []), subject, object]);
  return Object.fromEntries(byType);
}

const placesOfTypes = (byType: Readonly<Record<string, readonly number[]>>): [number, string, number][] =>
  Object.entries(byType).flatMap(([type, ends]) =>
    ends.flatMap((subject, at): [number, string, number][] => {
      const object = ends[at + 1];
      return at % 2 === 0 && object !== undefined ? [[subject, type, object]] : [];
    }),
  );

/** The settings that aren't those of a new scene; entities by their places. */
function changedSettings(document: SceneDocument, place: ReadonlyMap<string, number>): Record<string, unknown> {
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => place.get(id) ?? []);
  const { filters, filterBy, sizeBy, captions, notes, gone } = document;
  const hiddenEntities = [...document.hiddenEntities, ...gone.filter((one) => one.hidden).map(({ id }) => id)];
  const pinned = [...document.pinned, ...gone.filter((one) => one.pinned).map(({ id }) => id)];
  const expansions = document.expansions.filter(({ anchor }) => place.has(anchor)).map(({ anchor, entities }) => placesOf([anchor, ...entities]));
  const settings = { hiddenEntities: placesOf(hiddenEntities), pinned: placesOf(pinned), expansions, filters, filterBy, sizeBy, captions, notes };
  const fresh = emptyScene.document;
  return Object.fromEntries(Object.entries(settings).filter(([key, value]) => (Array.isArray(value) ? value.length > 0 : value !== fresh[key as keyof typeof settings])));
}

function savedScene(saved: z.output<typeof envelope>): SavedScene {
  const end = (place: number) => saved.entities[place]?.[0];
  const idsOf = (places: z.output<typeof relationPlaces>) =>
    places.flatMap(([subject, type, object]) => {
      const [from, to] = [end(subject), end(object)];
      return from !== undefined && to !== undefined ? [relationId(from, type, to)] : [];
    });
  const hiddenRelations = idsOf(saved.hidden);
  const hidden = new Set(hiddenRelations);
  const drawn = saved.drawn && new Set(idsOf(placesOfTypes(saved.drawn)));
  return {
    title: saved.title,
    positions: Object.fromEntries(saved.entities.map(([id, x, y]) => [id, { x, y }])),
    isHidden: (relation) => hidden.has(relation.id) || (drawn !== undefined && !drawn.has(relation.id)),
    hiddenRelations,
    ...readSettings(saved),
  };
}

function readSettings(saved: z.output<typeof envelope>): Required<Pick<SavedScene, "settings" | "leftOut">> {
  const ids = (some: readonly number[] = []) => [...new Set(some.flatMap((place) => saved.entities[place]?.[0] ?? []))];
  const filters = (saved.filters.value ?? []).map((one) => ({ one, filter: filterSchema.safeParse(one).data }));
  const notes = (saved.notes.value ?? []).map((one) => noteSchema.safeParse(one).data);
  const { filterBy, sizeBy, captions } = emptyScene.document;
  const settings: SceneSettings = {
    filters: filters.flatMap(({ filter }) => filter ?? []),
    filterBy: saved.filterBy.value ?? filterBy,
    sizeBy: saved.sizeBy.value ?? sizeBy,
    captions: saved.captions.value ?? captions,
    hiddenEntities: ids(saved.hiddenEntities.value),
    pinned: ids(saved.pinned.value),
    expansions: (saved.expansions.value ?? []).flatMap((one) => {
      const [anchor, ...entities] = ids(one);
      return anchor === undefined ? [] : [{ anchor, entities }];
    }),
    notes: notes.flatMap((note) => note ?? []),
  };
  const odd = (Object.keys(settings) as (keyof SceneSettings)[]).filter((setting) => saved[setting].isOdd);
  return { settings, leftOut: { filters: filters.filter(({ filter }) => !filter).map(({ one }) => subjectOf(one)), notes: notes.filter((note) => !note).length, settings: odd } };
}

function subjectOf(one: unknown): string {
  const by = typeof one === "object" && one !== null && "by" in one ? one.by : undefined;
  return typeof by === "string" ? by.slice(0, 40) : "?";
}
