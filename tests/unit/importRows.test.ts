import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { cameoCodes } from "../../lib/ontology/cameo";
import { claimSchema, entitySchema } from "../../lib/ontology/records";
import { eventNamed } from "../../lib/import/cameoEvents";
import { parseMapping } from "../../lib/import/csvMapping";
import { held, imported, tabbed } from "../fixtures/importing";

describe("quadruples of names", () => {
  const visit = ["Xi Jinping", "Make a visit", "Russia", "2018-09-11"];
  const hosted = ["Russia", "Host a visit", "Xi Jinping", "2018-09-11"];

  it("become valid reported claims with their code, name, score and class", async () => {
    const { report, store } = await imported("quads", tabbed(visit));
    const { claims, entities, sources } = await held(store);
    for (const entity of entities) entitySchema.parse(entity);
    expect(claimSchema.parse(claims[0])).toMatchObject({
      subject: "other:xi-jinping", relation: "VISITED", object: "state:russia", date: "2018-09-11", modality: "reported",
      cameo: "042", eventName: "Make a visit", goldstein: 1.9, quad: 1, source: "source:d",
    });
    expect(sources).toMatchObject([{ id: "source:d", dataset: "d", kind: "dataset" }]);
    expect(report.claims).toEqual({ created: 1, changed: 0, unchanged: 0 });
  });

  it("share an event key where a visit has its host, and only there", async () => {
    const other = ["Xi Jinping", "Make a visit", "Russia", "2018-09-12"];
    const { report, store } = await imported("quads", tabbed(visit, hosted, other));
    const { claims } = await held(store);
    const [a, b, c] = [claims.find(({ relation, date }) => relation === "VISITED" && date === "2018-09-11"), claims.find(({ relation }) => relation === "HOSTED"), claims.find(({ date }) => date === "2018-09-12")];
    expect(a?.event).toBeDefined();
    expect(a?.event).toBe(b?.event);
    expect(c?.event).not.toBe(a?.event);
    expect(report.twoSided).toEqual({ occurrences: 1, rows: 2 });
  });

  it("share it where a meeting stands twice with its ends swapped; an accusation answered by another is two", async () => {
    const rows = [["A", "Consult", "B", "2018-09-11"], ["B", "Consult", "A", "2018-09-11"], ["A", "Accuse", "B", "2018-09-11"], ["B", "Accuse", "A", "2018-09-11"], ["B", "Make a visit", "A", "2018-09-11"]];
    const { report, store } = await imported("quads", tabbed(...rows));
    const { claims } = await held(store);
    expect(claims).toHaveLength(5);
    const keys = (relation: string) => claims.filter((claim) => claim.relation === relation).map(({ event }) => event);
    expect(new Set(keys("CONSULTED_WITH")).size).toBe(1);
    expect(keys("ACCUSED")).toEqual([undefined, undefined]);
    expect(report.twoSided).toEqual({ occurrences: 1, rows: 2 });
  });

  it("are one claim where a row stands twice, and every row is accounted for", async () => {
    const padded = visit.map((field) => `${field}  `);
    const { report, store } = await imported("quads", tabbed(visit, padded, ["A", "Dance with", "B", "2018-09-11"], ["A", "Consult", "B", "2018-02-30"], ["A", "Consult", "B"]));
    expect(report.rows).toEqual({ read: 5, loaded: 1, duplicate: 1, refused: 3 });
    expect((await held(store)).claims).toHaveLength(1);
    expect(report.refused.map(({ line, column, reason }) => `${line}:${column} ${reason.slice(0, 12)}`)).toEqual(['3:3 "Dance with"', "4:13 this is no d", "5:1 3 columns in"]);
  });

  it("take underscores for spaces, and keep the spelling", async () => {
    const { store } = await imported("quads", tabbed(["Police_(Kyrgyzstan)", "Make_a_visit", "South_Korea", "2018-09-11"]));
    const { entities, claims } = await held(store);
    expect(claims[0]).toMatchObject({ subject: "agency:police-kyrgyzstan", relation: "VISITED", object: "state:south-korea" });
    expect(entities.find(({ id }) => id === "agency:police-kyrgyzstan")).toMatchObject({ name: "Police (Kyrgyzstan)", names: [{ value: "Police_(Kyrgyzstan)", source: "source:d" }] });
  });
});

describe("quadruples of ids", () => {
  const rows = tabbed(["0 ", "0", "1", "5760", "0"], ["1", "0", "7", "5784", "0"]);
  const names = { "entity2id.txt": tabbed(["Xi Jinping", "0"], ["Russia", "1"]), "relation2id.txt": tabbed(["Make a visit", "0"]) };

  it("are read with the names beside the file, and the times counted from the origin", async () => {
    const { report, store } = await imported("quads", rows, { files: names, origin: "2018-01-01" });
    expect((await held(store)).claims).toMatchObject([{ subject: "other:xi-jinping", object: "state:russia", date: "2018-08-29" }]);
    expect(report.refused).toMatchObject([{ line: 2, column: 5, reason: expect.stringContaining("7 isn't in entity2id.txt") as string }]);
  });

  it("are read from a zip that holds all three, and are the claims of the same rows in names", async () => {
    const zip = zipSync({ "x/events.txt": strToU8(rows), ...Object.fromEntries(Object.entries(names).map(([name, text]) => [`x/${name}`, strToU8(text)])) });
    const { store } = await imported("quads", zip, { origin: "2018-01-01" });
    const { report } = await imported("quads", tabbed(["Xi Jinping", "Make a visit", "Russia", "2018-08-29"]), { store });
    expect(report.claims).toEqual({ created: 0, changed: 0, unchanged: 1 });
  });

  it("are refused without the names, or without the origin of their times", async () => {
    await expect(imported("quads", rows, { origin: "2018-01-01" })).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("entity2id.txt and relation2id.txt") as string });
    await expect(imported("quads", rows, { files: names })).rejects.toMatchObject({ hint: expect.stringContaining("--origin") as string });
  });
});

describe("ICEWS rows", () => {
  const header = "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude".split("|");
  const row = (change: Record<string, string> = {}) => {
    const fields: Record<string, string> = {
      "Event ID": "7", "Event Date": "2017-12-31", "Source Name": "Police (Kyrgyzstan)", "Source Country": "Kyrgyzstan", "Event Text": "Arrest, detain, or charge with legal action",
      "CAMEO Code": "173", Intensity: "-5.0", "Target Name": "A Name", "Target Country": "Kyrgyzstan", "Story ID": "99", "Sentence Number": "4", Publisher: "A Paper", City: "Osh", Country: "Kyrgyzstan", ...change,
    };
    return header.map((name) => fields[name] ?? "");
  };

  it("keep story, publisher, score and place", async () => {
    const { store } = await imported("icews", tabbed(header, row()));
    const { claims, entities, sources } = await held(store);
    expect(claimSchema.parse(claims[0])).toMatchObject({
      relation: "ARRESTED_OR_CHARGED", cameo: "173", goldstein: -5, quad: 4, story: "99", assertedBy: ["A Paper"], place: "Osh, Kyrgyzstan", modality: "reported",
      locator: "event 7 of 2017-12-31, story 99, sentence 4",
    });
    expect(entities.find(({ name }) => name === "A Name")).toMatchObject({ kind: "other", country: "state:kyrgyzstan" });
    expect(sources[0]?.publisher).toBe("Integrated Crisis Early Warning System");
  });

  it("read the dates of 2017, and codes as text", async () => {
    const { report, store } = await imported("icews", tabbed(header, row({ "Event Date": "12/31/2017", "CAMEO Code": "042", "Event Text": "Make a visit" }), row({ "CAMEO Code": "42" })));
    expect((await held(store)).claims).toMatchObject([{ date: "2017-12-31", cameo: "042", relation: "VISITED" }]);
    expect(report.refused[0]?.reason).toContain("write 042");
  });

  it("with one id on two days are two claims", async () => {
    const { report } = await imported("icews", tabbed(header, row(), row({ "Event Date": "2018-12-31" }), row()));
    expect(report.rows).toEqual({ read: 3, loaded: 2, duplicate: 1, refused: 0 });
  });

  it("are found by their header, whose lack is said", async () => {
    await expect(imported("icews", tabbed(row(), row()))).rejects.toMatchObject({ message: expect.stringContaining("CAMEO Code") as string });
  });
});

describe("tables", () => {
  const mapping = parseMapping(JSON.stringify({
    columns: { subject: "Who", relation: "Did", object: "Whom", date: "When", subjectCountry: "Land", objectKind: "What" },
    relations: { "took in": "DETAINED", "went to": "042" }, dates: "d.m.y",
  }));
  const text = 'Who;Land;Did;Whom;What;When\n"Police; ""special""";KGZ;took in;"Ann\nLee";person;17.4.2025\nPolice;KGZ;went to;Osh;other;1.5.2025\nPolice;KGZ;danced;Osh;;1.5.2025\nPolice;KGZ;took in;Bob;ghost;1.5.2025\nPolice;KGZ;took in;Bob;person;2025-05-01\nPolice;KGZ\n';

  it("are read by their mapping, with refused rows named by line and column", async () => {
    const { report, store } = await imported("csv", text, { mapping });
    const { claims, entities } = await held(store);
    expect(claims).toMatchObject([
      { subject: "other:police", relation: "VISITED", cameo: "042", eventName: "went to", date: "2025-05-01" },
      { subject: "other:police-special", relation: "DETAINED", object: "person:ann-lee", date: "2025-04-17", modality: "reported" },
    ]);
    expect(entities.find(({ id }) => id === "other:police")?.country).toBe("state:kyrgyzstan");
    expect(report.refused.map(({ line, column }) => [line, column])).toEqual([[5, 12], [6, 24], [7, 31], [8, 1]]);
  });

  it("can be mended in the file of refused rows, and imported again", async () => {
    const { report, store, folder } = await imported("csv", text, { mapping });
    const kept = readFileSync(join(folder, "rejected"), "utf8");
    expect(kept.split("\n")[0]).toBe("Who;Land;Did;Whom;What;When");
    const mended = kept.replace("danced", "went to").replace("ghost", "person").replace("2025-05-01", "3.5.2025").replace("Police;KGZ\n", "");
    const again = await imported("csv", mended, { mapping, store });
    expect(report.rows).toEqual({ read: 6, loaded: 2, duplicate: 0, refused: 4 });
    expect(again.report).toMatchObject({ rows: { read: 3, loaded: 3, refused: 0 }, rejectFile: null });
    expect((await held(store)).claims).toHaveLength(5);
  });

  it("need no mapping where the header says it, and say what they lack", async () => {
    const { store } = await imported("csv", "subject,relation,object,modality,date\nA,DETAINED,B,alleged,2025-04\n");
    expect((await held(store)).claims).toMatchObject([{ relation: "DETAINED", modality: "alleged", date: "2025-04" }]);
    await expect(imported("csv", "a,b\n1,2\n")).rejects.toMatchObject({ message: expect.stringContaining("a column for subject") as string });
    await expect(imported("csv", "Who;Did;Whom\n1;2;3\n", { mapping: parseMapping('{"delimiter":",","columns":{"subject":"Who","object":"Whom","relation":"Did"}}') })).rejects.toMatchObject({ hint: expect.stringContaining('";"') as string });
  });

  it("lose only the row whose quotes are wrong", async () => {
    const { report, store } = await imported("csv", 'subject,relation,object\nA,DETAINED,B\nA,DETAINED,"B"x\nA,DETAINED,C\n');
    expect(report.rows).toEqual({ read: 3, loaded: 2, duplicate: 0, refused: 1 });
    expect(report.refused[0]).toMatchObject({ line: 3 });
    expect((await held(store)).claims).toHaveLength(2);
  });

  it("are refused where a mapping has a field that doesn't exist", () => {
    expect(() => parseMapping('{"columns":{"whom":"x"}}')).toThrow(/columns/);
    expect(() => parseMapping("{")).toThrow(/not JSON/);
  });
});

it("every event name of CAMEO is known, by its longest code", () => {
  const longest = new Map<string, string>();
  for (const { code, name } of cameoCodes) {
    const key = name.toLowerCase();
    if (code.length > (longest.get(key)?.length ?? 0)) longest.set(key, code);
  }
  expect(longest.size).toBeGreaterThan(200);
  for (const [name, code] of longest) expect(eventNamed(` ${name.toUpperCase()} `)?.cameo).toBe(code);
});
