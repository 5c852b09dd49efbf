import type { SceneDocument } from "../../../lib/scene/scene";
import { sceneFromFile, sceneToFile, type SavedScene } from "../../../lib/scene/sceneFile";

/** A scene kept in this browser, as the list shows it. */
export interface KeptScene {
  key: string;
  title: string;
  entities: number;
  relations: number;
  notes: number;
  /** Moment of the last change, ISO 8601 in UTC. */
  changed: string;
  /** Grows with every change, by whichever tab. */
  revision: number;
}

/** The browser has no room for the scene, or keeps nothing at all. */
export class NotStored extends Error {}

const prefix = "whowhom.scene.";

// Each scene is one entry, so that no tab ever sees a half of one: a line that the list is made of, then the file.
const text = (head: Omit<KeptScene, "key">, file: string) => `${JSON.stringify(head)}\n${file}`;

const keptKeys = () => Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "").flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));

/** All kept scenes that can be read, the last changed first. */
export function listScenes(): KeptScene[] {
  return keptKeys().flatMap((key) => headOf(key) ?? []).sort((a, b) => (a.changed > b.changed ? -1 : 1));
}

/** How many are kept that can't be read any more. */
export function damagedScenes(): number {
  return keptKeys().filter((key) => headOf(key) === null).length;
}

/** The line of one scene; null where none is kept under that key. */
export function headOf(key: string): KeptScene | null {
  const kept = localStorage.getItem(prefix + key);
  if (kept === null) return null;
  try {
    const head = JSON.parse(kept.slice(0, kept.indexOf("\n"))) as Partial<KeptScene>;
    const number = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : 0);
    return { key, title: String(head.title ?? key), entities: number(head.entities), relations: number(head.relations), notes: number(head.notes), changed: new Date(String(head.changed)).toISOString(), revision: number(head.revision) };
  } catch {
    return null;
  }
}

/** A kept scene; null where none is kept under that key. Throws a Problem where it can't be read. */
export function readScene(key: string): SavedScene | null {
  const file = fileOf(key);
  return file === null ? null : sceneFromFile(file);
}

function fileOf(key: string): string | null {
  const kept = localStorage.getItem(prefix + key);
  return kept === null ? null : kept.slice(kept.indexOf("\n") + 1);
}

/**
 * Keeps a scene under a key, on top of revision `basedOn` (0: none is kept yet). Answers what is kept now, or `overtaken` where
 * another tab has kept another revision meanwhile: nothing is written then. Throws NotStored.
 */
export function keepScene(key: string, document: SceneDocument, basedOn: number): KeptScene | "overtaken" {
  const before = headOf(key);
  if (before && before.revision !== basedOn) return "overtaken";
  const head = {
    title: document.title,
    entities: Object.keys(document.entities).length + document.gone.length,
    relations: Object.keys(document.relations).length,
    notes: document.notes.length,
    changed: new Date().toISOString(),
    revision: basedOn + 1,
  };
  store(key, text(head, sceneToFile(document)));
  return { key, ...head };
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch (error) {
    throw new NotStored("The scene could not be kept", { cause: error });
  }
}

/** Renames a kept scene that isn't open. */
export function renameScene(key: string, title: string): void {
  const [head, file] = [headOf(key), fileOf(key)];
  if (!head || file === null) return;
  const { key: _, ...rest } = head;
  store(key, text({ ...rest, title, changed: new Date().toISOString(), revision: head.revision + 1 }, JSON.stringify({ ...(JSON.parse(file) as object), title })));
}

/** Keeps a copy of a kept scene under another key. Throws NotStored. */
export function duplicateScene(key: string, copy: string, title: string): void {
  const [head, file] = [headOf(key), fileOf(key)];
  if (!head || file === null) return;
  const { key: _, ...rest } = head;
  store(copy, text({ ...rest, title, changed: new Date().toISOString(), revision: 1 }, JSON.stringify({ ...(JSON.parse(file) as object), title })));
}

/** Deletes a kept scene. Answers how to bring it back. */
export function removeScene(key: string): () => void {
  const kept = localStorage.getItem(prefix + key);
  localStorage.removeItem(prefix + key);
  return () => kept !== null && store(key, kept);
}

/** Calls `changed` with the key of a scene that another tab kept or deleted. Returns how to stop that. */
export function watchOtherTabs(changed: (key: string) => void): () => void {
  const heard = ({ key, storageArea }: StorageEvent) => {
    if (storageArea === localStorage && key?.startsWith(prefix)) changed(key.slice(prefix.length));
  };
  addEventListener("storage", heard);
  return () => removeEventListener("storage", heard);
}

/** A title that no kept scene has yet: where one has it, with "(copy)", "(copy 2)" … behind it. */
export function titleOfCopy(title: string, copyOf: (title: string, n: number) => string): string {
  const taken = new Set(listScenes().map((scene) => scene.title));
  if (!taken.has(title)) return title;
  let n = 1;
  while (taken.has(copyOf(title, n))) n++;
  return copyOf(title, n);
}
