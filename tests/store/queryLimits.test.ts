import { describe, expect, it } from "vitest";
import type { Records } from "../../lib/ontology/records";
import { between } from "../../lib/queries/between";
import { claims } from "../../lib/queries/claims";
import { limits } from "../../lib/queries/limits";
import { neighbors } from "../../lib/queries/neighbors";
import { paths } from "../../lib/queries/paths";
import { engines } from "./engines";
import { hub } from "./queryGraphs";
import { loaded } from "./queryQuestions";
import { claim, entity as person, source as document } from "./storeRecords";

describe.each(engines)("limits in $name", (engine) => {
  it("never gives more neighbours, relations or claims around a hub than asked for, and says how many there are", async (context) => {
    const records = hub(3_000);
    const store = await loaded(engine, context, records);
    const ofHub = records.claims.filter(({ subject, object }) => subject !== object && (subject === "hub" || object === "hub"));
    const around = await store.read(neighbors, { ids: ["hub"], limit: 25 });
    const others = new Set(ofHub.map(({ subject, object }) => (subject === "hub" ? object : subject)));
    expect(around.entities).toHaveLength(26);
    expect(around.omitted.entities).toBe(others.size - 25);
    expect(around.omitted.claims + around.relations.reduce((sum, { count }) => sum + count, 0)).toBe(ofHub.length);
    expect((await store.read(claims, { subject: "hub", limit: 7 })).claims).toHaveLength(7);
  });

  it("gives the first paths of too many, each of the shortest length, and says that there are more", async (context) => {
    const between = Array.from({ length: 40 }, (_, i) => `mid ${String(i).padStart(2, "0")}`);
    const many: Records = {
      entities: ["from", "to", ...between].map((id) => person(id)),
      sources: [document("doc-1")],
      claims: between.flatMap((id) => [claim(`a${id}`, { subject: "from", object: id }), claim(`b${id}`, { subject: "to", object: id }), claim(`c${id}`, { subject: "to", object: id })]),
    };
    const store = await loaded(engine, context, many);
    const found = await store.read(paths, { from: "from", to: "to" });
    expect(found.paths).toEqual(between.slice(0, limits.paths).map((id) => ["from", id, "to"]));
    expect(found).toMatchObject({ truncated: true, omitted: { entities: 40 - limits.paths, atLeast: true } });
    expect(found.relations).toHaveLength(2 * limits.paths);
  });

  it("goes a longer way where the short one goes back in time", async (context) => {
    const dated = (id: string, subject: string, object: string, date: string) => claim(id, { subject, object, date });
    const store = await loaded(engine, context, {
      entities: ["a", "b", "c", "d", "e"].map((id) => person(id)),
      sources: [document("doc-1")],
      claims: [
        dated("1", "a", "b", "2024"),
        dated("2", "b", "e", "2023"),
        dated("3", "a", "c", "2020-05"),
        dated("4", "d", "c", "2020-05-10"),
        dated("5", "d", "e", "2020-05-10/2021"),
      ],
    });
    expect((await store.read(paths, { from: "a", to: "e" })).paths).toEqual([["a", "b", "e"]]);
    expect((await store.read(paths, { from: "a", to: "e", chronological: true })).paths).toEqual([["a", "c", "d", "e"]]);
    expect((await store.read(paths, { from: "e", to: "a", chronological: true })).paths).toEqual([["e", "b", "a"]]);
    expect((await store.read(paths, { from: "a", to: "e", chronological: true, maxLength: 2 })).paths).toEqual([]);
  });

  it("goes only along claims of the period, and shows each relation with all its claims", async (context) => {
    const dated = (id: string, subject: string, object: string, date?: string) => ({ ...claim(id, { subject, object }), date });
    const store = await loaded(engine, context, {
      entities: ["a", "b", "c", "d"].map((id) => person(id)),
      sources: [document("doc-1")],
      claims: [
        dated("1", "a", "b", "2024"), dated("2", "b", "d", "2023-05"), dated("3", "a", "c", "2020"), dated("4", "c", "d", "2020-06/2021"),
        dated("5", "c", "d", "2024"), dated("6", "a", "d"), claim("7", { subject: "a", object: "b", date: "2024", modality: "alleged" }),
      ],
    });
    const of = async (period: { since?: string; until?: string; chronological?: boolean; modalities?: "asserted"[] }) => store.read(paths, { from: "a", to: "d", ...period });
    expect((await of({})).paths).toEqual([["a", "d"]]);
    expect((await of({ since: "2023" })).paths).toEqual([["a", "b", "d"]]);
    expect((await of({ until: "2021-12-31" })).paths).toEqual([["a", "c", "d"]]);
    expect((await of({ since: "2025" })).paths).toEqual([]);
    expect((await of({ since: "2022", until: "2024", chronological: true })).paths).toEqual([]);
    expect((await of({ since: "2020-12", until: "2020-12", chronological: true })).paths).toEqual([["a", "c", "d"]]);
    const { relations } = await of({ until: "2021", modalities: ["asserted"] });
    expect(relations.map(({ id, count }) => [id, count])).toEqual([["c~DETAINED~d", 2], ["a~DETAINED~c", 1]]);
  });

  it("cuts relations at their limit, the busiest kept", async (context) => {
    const ids = Array.from({ length: 75 }, (_, i) => `e${i}`);
    const pairs = ids.flatMap((subject) => ids.map((object) => [subject, object] as const));
    const store = await loaded(engine, context, {
      entities: ids.map((id) => person(id)),
      sources: [document("doc-1")],
      claims: [...pairs.map(([subject, object], i) => claim(`c${i}`, { subject, object })), claim("again", { subject: "e74", object: "e74" })],
    });
    const among = await store.read(between, { ids });
    expect(among.relations).toHaveLength(limits.relations);
    expect(among.relations[0]).toMatchObject({ subject: "e74", object: "e74", count: 2 });
    expect(among).toMatchObject({ truncated: true, omitted: { relations: 625, claims: 625 } });
  });
});
