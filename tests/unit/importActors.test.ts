import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readActors } from "../../lib/import/actorsFile";
import { countryOf, splitCountry } from "../../lib/import/countries";
import { countryTable } from "../../lib/import/countryTable";
import { openInput } from "../../lib/import/inputFile";
import { slug } from "../../lib/import/nameKey";
import { entitySchema, type Entity } from "../../lib/ontology/records";
import { memoryStore } from "../../lib/store/memoryStore";
import { folderWith, held, imported, tabbed, type ImportWish } from "../fixtures/importing";

const kept = (...entities: Partial<Entity>[]) => memoryStore({ entities: entities.map((entity) => entitySchema.parse(entity)), sources: [], claims: [] });
const kyrgyzstan: Partial<Entity> & Pick<Entity, "names"> = { id: "state:kg", kind: "state", name: "Kyrgyz Republic", names: [{ value: "Kyrgyzstan", kind: "short" }] };

const tableIn = async (folder: string, name: string) => (await openInput(join(folder, name))).texts[0]!;

/** Imports an event of each name with the state of Kenya, and answers the entity of each. */
async function entitiesOf(names: readonly string[], wish: ImportWish = {}) {
  const { report, store } = await imported("quads", tabbed(...names.map((name) => [name, "Accuse", "Kenya", "2018-09-11"])), wish);
  const { claims, entities } = await held(store);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return { report, entities, of: (name: string) => byId.get(claims.find((claim) => claim.locator.startsWith(`row ${name} |`))?.subject ?? "") };
}

describe("actors", () => {
  it("are states by the table of countries, agencies and collectives by the list of sectors, else other", async () => {
    const { of, report } = await entitiesOf(["Cote d'Ivoire", "Police (Kyrgyzstan)", "Citizen (India)", "Head of Government (Australia)", "Hong Kong", "Xi Jinping", "Business (India)", "KGZ"]);
    expect(of("Cote d'Ivoire")).toMatchObject({ kind: "state", id: "state:cote-divoire" });
    expect(of("Police (Kyrgyzstan)")).toMatchObject({ kind: "agency", country: "state:kyrgyzstan" });
    expect(of("Citizen (India)")).toMatchObject({ kind: "person", collective: true, country: "state:india" });
    expect(of("Head of Government (Australia)")).toMatchObject({ kind: "person", unnamed: true });
    for (const name of ["Hong Kong", "Xi Jinping", "Business (India)", "KGZ"]) expect(of(name)).toMatchObject({ kind: "other" });
    expect(report.entities.made.other).toBe(4);
    expect(report.advice[0]).toContain("--actors");
    expect(report.doubtful).toMatchObject([{ name: "KGZ", candidates: ["state:kyrgyzstan"] }]);
  });

  it("are the entities of the store that have their name, whose spellings grow", async () => {
    const police = { id: "agency:kg-police", kind: "agency", name: "Police", country: "state:kg" } as const;
    const { of, report, entities } = await entitiesOf(["Kyrgyzstan", "KYRGYZ REPUBLIC", "Police (Kyrgyzstan)", "Police (India)"], { store: kept(kyrgyzstan, police) });
    expect(of("Kyrgyzstan")?.id).toBe("state:kg");
    expect(of("KYRGYZ REPUBLIC")?.id).toBe("state:kg");
    expect(of("Police (Kyrgyzstan)")?.id).toBe("agency:kg-police");
    expect(of("Police (India)")?.id).toBe("agency:police-india");
    expect(entities.find(({ id }) => id === "state:kg")?.names).toEqual([...kyrgyzstan.names, { value: "KYRGYZ REPUBLIC", kind: "alias", source: "source:d" }]);
    expect(report.entities).toMatchObject({ matched: 2, made: { state: 2, agency: 1 }, doubtful: 0 });
  });

  it("that may be one of the store are told, not matched", async () => {
    const store = kept(
      { id: "person:a", kind: "person", name: "Juan Pérez" }, { id: "person:b1", kind: "person", name: "Ann Lee" }, { id: "person:b2", kind: "person", name: "Ann Lee" },
      { id: "person:c", kind: "person", name: "Sadyr Japarov", names: [{ value: "Japarov", kind: "short" }] },
    );
    const { of, report } = await entitiesOf(["Juan Perez", "Ann Lee", "Japarov", "Sadyr Japarov"], { store });
    expect(report.doubtful.map(({ name, candidates }) => [name, candidates])).toEqual([["Juan Perez", ["person:a"]], ["Ann Lee", ["person:b1", "person:b2"]], ["Japarov", ["person:c"]]]);
    expect([of("Juan Perez")?.id, of("Japarov")?.id, of("Sadyr Japarov")?.id]).toEqual(["other:juan-perez", "other:japarov", "person:c"]);
  });

  it("of one name and two countries are two", async () => {
    const header = "subject,subjectCountry,relation,object\n";
    const { report, store } = await imported("csv", `${header}National Congress,India,ACCUSED,Kenya\nNational Congress,Brazil,ACCUSED,Kenya\n`, { store: kept({ id: "other:national-congress", kind: "other", name: "National Congress", country: "state:chile" }) });
    const ids = (await held(store)).entities.map(({ id }) => id);
    expect(ids).toContain("other:national-congress-india");
    expect(ids).toContain("other:national-congress-brazil");
    expect(report.doubtful.map(({ reason }) => reason)).toEqual(Array(2).fill("the name is the same, the country is another"));
  });

  it("are what the analyst's table says, also when it comes later", async () => {
    const folder = await folderWith({ "actors.csv": "name,kind,country,id\nXi Jinping,person,China,\nHamas,agency,,agency:hamas-own\n" });
    const known = await readActors(await tableIn(folder, "actors.csv"));
    const store = memoryStore();
    const names = ["Xi Jinping", "Hamas"];
    await entitiesOf(names, { store });
    const { of, report, entities } = await entitiesOf(names, { store, actors: known });
    expect(of("Xi Jinping")).toMatchObject({ id: "person:xi-jinping", kind: "person", country: "state:china" });
    expect(of("Hamas")).toMatchObject({ id: "agency:hamas-own", kind: "agency" });
    expect(report.claims).toEqual({ created: 0, changed: 2, unchanged: 0 });
    expect(entities.map(({ id }) => id)).toEqual(["agency:hamas-own", "person:xi-jinping", "state:china", "state:kenya"]);
  });

  it("keep their ids when the file is imported again, whatever the script and the order", async () => {
    const names = ["Жапаров Садыр", "Al-Shabaab", "Al Shabaab", "???", "習近平"];
    const store = memoryStore();
    const first = await entitiesOf(names, { store });
    const again = await entitiesOf(names.toReversed(), { store });
    expect(names.map((name) => again.of(name)?.id)).toEqual(names.map((name) => first.of(name)?.id));
    expect(new Set(names.map((name) => first.of(name)?.id)).size).toBe(5);
    expect(first.of("Жапаров Садыр")?.id).toBe("other:жапаров-садыр");
    expect(again.report).toMatchObject({ claims: { created: 0, changed: 0, unchanged: 5 }, entities: { doubtful: 0 } });
  });
});

describe("countries", () => {
  it("have codes and names of their own", () => {
    const codes = countryTable.flatMap(({ alpha2, alpha3 }) => [alpha2, alpha3]);
    expect(new Set(codes).size).toBe(codes.length);
    const cow = countryTable.flatMap((country) => country.cow ?? []);
    expect(new Set(cow).size).toBe(cow.length);
    const slugs = countryTable.map(({ name }) => slug(name));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(countryTable.filter(({ state }) => state)).toHaveLength(197);
  });

  it("are found by name and code, each in its list", () => {
    expect(countryOf("KGZ")?.name).toBe("Kyrgyzstan");
    expect(countryOf("KYR")).toBeUndefined();
    expect(countryOf("KYR", "cow")?.name).toBe("Kyrgyzstan");
    expect(countryOf("palestinian territory, occupied")?.name).toBe("Palestine");
    expect(splitCountry("Head of State (Holy See (Vatican City State))")).toMatchObject({ base: "Head of State", country: { alpha2: "VA" } });
    expect(splitCountry("Pakistan Muslim League (N)")).toBeUndefined();
  });
});

it("a table of actors with faults is refused with every line", async () => {
  const folder = await folderWith({ "actors.csv": "name,kind,country\nA,ghost,\nB,person,Atlantis\n,person,\n", "bad.csv": "who\nx\n", "empty.csv": "" });
  await expect(readActors(await tableIn(folder, "actors.csv")).catch((error: { issues: { line: number }[] }) => error.issues.map(({ line }) => line))).resolves.toEqual([2, 3, 4]);
  await expect(readActors(await tableIn(folder, "bad.csv"))).rejects.toMatchObject({ message: expect.stringContaining('"name"') as string });
  await expect(readActors(await tableIn(folder, "empty.csv"))).rejects.toMatchObject({ code: "bad-input", message: "empty.csv is empty." });
});
