import { createWriteStream, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { cameoCodes } from "../lib/ontology/cameo";
import { random } from "../lib/layout/random";
import type { EventData } from "./figure";

/** The size and shape of the generated set: those of ICEWS 2018 as research uses it. */
const shape = { entities: 23_033, rows: 95_540, days: 304 };

/** Event data from a folder in research layout (`events.txt`, `entity2id.txt`, `relation2id.txt`). */
export function readEvents(folder: string): EventData {
  const lines = (file: string) => readFileSync(join(folder, file), "utf8").split("\n").map((line) => line.split("\t").map((field) => field.trim()));
  const names = (file: string) => {
    const found: string[] = [];
    for (const [name = "", id = ""] of lines(file)) if (id !== "") found[Number(id)] = name;
    return found;
  };
  const rows = lines("events.txt").filter((fields) => fields.length > 3).map((fields) => fields.map(Number) as [number, number, number, number]);
  return { name: "icews18", entities: names("entity2id.txt"), relations: names("relation2id.txt"), rows };
}

/** Event data of the same size and shape where there is no folder: few actors have most of the events. The same at every call. */
export function generateEvents(rowCount = shape.rows): EventData {
  const next = random(2018);
  const lands = ["India", "Russia", "Kyrgyzstan", "Kazakhstan", "Turkey", "Ukraine", "France", "Kenya", "Brazil", "Japan", "Pakistan", "Nigeria"];
  const roles = ["Police", "Citizen", "Ministry", "Protester", "Lawyer", "Court"];
  const name = (n: number) => (n < lands.length ? (lands[n] ?? "") : `${roles[n % roles.length]} ${n} (${lands[(n * 7) % lands.length]})`);
  const entities = Array.from({ length: Math.min(shape.entities, Math.max(50, rowCount)) }, (_, n) => name(n));
  const relations = [...new Map(cameoCodes.map((row) => [row.name.toLowerCase(), row.name])).values()];
  // With this power the first of them has as many events as the largest hub of ICEWS 2018.
  const end = () => Math.floor(entities.length * next() ** 3.3);
  const rows = Array.from({ length: rowCount }, (_, n) => {
    const [subject, object] = [end(), end()];
    const hour = 24 * Math.floor((n * shape.days) / rowCount);
    return [subject, Math.floor(relations.length * next() ** 2), subject === object ? (object + 1) % entities.length : object, hour] as const;
  });
  return { name: "generated", entities, relations, rows };
}

/** The actor with the most events. */
export function largestHub({ rows, entities }: EventData): string {
  const events = new Map<number, number>();
  for (const [subject, , object] of rows) for (const id of [subject, object]) events.set(id, (events.get(id) ?? 0) + 1);
  const [hub] = [...events].reduce((most, one) => (one[1] > most[1] ? one : most));
  return entities[hub] ?? "";
}

const hoursOfYear = 365 * 24;

/**
 * Writes so many rows as quadruple files. The rows of the data come first; more are copies in other years between actors of
 * their own (the same for all copies), so that the hub and all around it stay as they are.
 * @returns the path of the file of rows
 */
export async function writeQuads(folder: string, { entities, relations, rows }: EventData, count: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const others = count > rows.length ? entities.map((name) => `Other ${name}`) : [];
  writeFileSync(join(folder, "entity2id.txt"), [...entities, ...others].map((name, id) => `${name}\t${id}\n`).join(""));
  writeFileSync(join(folder, "relation2id.txt"), relations.map((name, id) => `${name}\t${id}\n`).join(""));
  const file = join(folder, "events.txt");
  const lines = function* () {
    for (let n = 0; n < count; n++) {
      const [subject, relation, object, hour] = rows[n % rows.length] ?? [0, 0, 0, 0];
      const copy = Math.floor(n / rows.length);
      const shift = copy === 0 ? 0 : entities.length;
      yield `${subject + shift}\t${relation}\t${object + shift}\t${hour + copy * hoursOfYear}\n`;
    }
  };
  await pipeline(Readable.from(lines(), { highWaterMark: 4096 }), createWriteStream(file));
  return file;
}
