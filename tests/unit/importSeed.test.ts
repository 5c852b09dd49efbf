import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readScenes } from "../../lib/import/readScenes";
import { readSeed } from "../../lib/import/readSeed";
import { isProblem, type Issue } from "../../lib/ontology/problem";

const entities = `- id: agency:police
  kind: agency
  name: Police
  country: state:land
- id: state:land
  kind: state
  name: Land
- id: person:ann
  kind: person
  name: Ann Ash
  names:
    - value: Энн Эш
      kind: added
      script: Cyrl
    - value: A. Ash
      kind: alias
      source: paper
- id: person:voice
  kind: person
  name: Speaker
`;

const head = `source:
  id: paper
  dataset: test
  title: A title
  publisher: Paper
  published: 2025-05
  language: en
  kind: article
claims:
`;

const detained = `  - id: c1
    locator: 1
    subject: agency:police
    relation: DETAINED
    object: person:ann
    date: 2025-04-17
    assertedBy: [person:voice, a neighbour]
    modality: reported
    event: arrest
    summary: Police detained Ann.
`;

const claim = (fields: string, id = "c2") =>
  `  - {id: ${id}, locator: 2, subject: agency:police, relation: DETAINED, object: person:ann, modality: asserted, summary: Again., ${fields}}\n`;

const made: string[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((dir) => rm(dir, { recursive: true })));
});

async function seedDir(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "seed-"));
  made.push(dir);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  return dir;
}

const seed = (more = "", moreEntities = "") => ({ "entities/all.yaml": entities + moreEntities, "sources/paper.yaml": head + detained + more });

/** The issues of a seed as `file:line message`, the file without its folder. */
async function issuesOf(read: Promise<unknown>, dir: string): Promise<string[]> {
  try {
    await read;
  } catch (error) {
    if (!isProblem(error) || error.code !== "bad-input") throw error;
    return (error.issues ?? []).map((issue: Issue) => `${issue.file?.slice(dir.length + 1)}:${issue.line} ${issue.message}`);
  }
  return [];
}

async function seedIssues(files: Record<string, string>): Promise<string[]> {
  const dir = await seedDir(files);
  return issuesOf(readSeed(dir), dir);
}

describe("readSeed", () => {
  it("reads entities, sources and claims, and fills in what the files leave out", async () => {
    const { records } = await readSeed(await seedDir(seed()));
    expect(records.entities.map(({ id }) => id)).toEqual(["agency:police", "state:land", "person:ann", "person:voice"]);
    expect(records.sources.map(({ id, published }) => [id, published])).toEqual([["paper", "2025-05"]]);
    expect(records.claims).toEqual([{
      id: "c1", source: "paper", locator: "1", subject: "agency:police", relation: "DETAINED", object: "person:ann", date: "2025-04-17",
      assertedBy: ["person:voice", "a neighbour"], modality: "reported", event: "arrest", summary: "Police detained Ann.", flags: [],
    }]);
  });

  it("counts the name of an entity among its spellings, once", async () => {
    const { records } = await readSeed(await seedDir(seed()));
    const spellings = records.entities.find(({ id }) => id === "person:ann")?.names.map(({ value, kind }) => `${kind} ${value}`);
    expect(spellings).toEqual(["primary Ann Ash", "added Энн Эш", "alias A. Ash"]);
  });

  it("reads a year and a short code as the text that was written", async () => {
    const { records } = await readSeed(await seedDir(seed(claim("date: 2024, cameo: 0841"))));
    expect(records.claims[1]).toMatchObject({ date: "2024", cameo: "0841" });
  });

  it("refuses a folder that holds no seed", async () => {
    await expect(readSeed(await seedDir({}))).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("No seed in") });
  });

  const wrongClaims: [string, string, string][] = [
    ["a field the schema lacks", claim("who: x"), 'unknown field "who"'],
    ["a missing locator", claim("about: c1").replace("locator: 2, ", ""), "locator is missing"],
    ["an empty field", claim("note: "), "note is empty"],
    ["an unknown modality", claim("about: c1").replace("asserted", "sure"), 'modality is "sure", not one of asserted, reported'],
    ["a dangling end", claim("about: c1").replace("person:ann", "person:anna"), 'object "person:anna" is no entity of these files; did you mean "person:ann"?'],
    ["a dangling voice", claim("assertedBy: [person:nobody]"), 'assertedBy "person:nobody" is no entity'],
    ["a dangling about", claim("about: c9"), 'about "c9" is no claim'],
    ["a claim about itself", claim("about: c2"), 'claim "c2" is about itself'],
    ["another file's source", claim("source: other"), 'is of source "paper"'],
    ["an unknown relation type", claim("about: c1").replace("DETAINED", "DETANED"), 'unknown relation type "DETANED"; the nearest are DETAINED'],
    ["a claim id used twice", claim("about: c1", "c1"), "/sources/paper.yaml:10"],
    ["a date that doesn't parse", claim("date: 2025-13-01"), '"2025-13-01" is not an EDTF date'],
    ["a date after publication", claim("date: 2025-06-01"), "lies after the publication"],
    ["a subject of the wrong kind", claim("about: c1").replace("DETAINED", "HEADS"), "the subject of HEADS must be person"],
    ["a release before the detention", claim("date: 2025-04-16").replace("DETAINED", "RELEASED"), "released on 2025-04-16 before being detained on 2025-04-17"],
    ["a release by others before the detention on that event",
      claim("date: 2025-04, event: arrest").replace("date: 2025-04,", "date: 2025-03,").replace("agency:police", "state:land").replace("DETAINED", "RELEASED"), "released on 2025-03"],
    ["dates on one event that can't both be true", claim("date: 2025-04-19, event: arrest"), 'date 2025-04-19 can\'t be true together with 2025-04-17 of claim "c1"'],
    ["a denial of what is reported", claim("event: arrest").replace("asserted", "denied"), 'denies what claim "c1" says'],
    ["a conflict of one", claim("flags: ['conflict:day']"), "conflict:day stands on this claim only"],
    ["an unexplained source error", claim("flags: [source-error]"), "source-error needs a note"],
    ["an alias", claim("note: *x"), "*x"],
    ["an object where text belongs", claim("note: {a: b}"), "note: "],
  ];

  it.each(wrongClaims)("names the place of %s", async (_what, wrong, message) => {
    const issues = await seedIssues(seed(wrong));
    expect(issues).not.toEqual([]);
    expect(issues.join("\n")).toContain(message);
    for (const issue of issues) expect(issue).toMatch(/^sources\/paper\.yaml:20 /);
  });

  const wrongEntities: [string, string, string][] = [
    ["an entity that no claim uses", "- {id: person:idle, kind: person, name: Idle}\n", "no claim uses it"],
    ["a kind that the id contradicts", "- {id: agency:x, kind: person, name: X, country: state:land}\n", "is of kind person, but its id says agency"],
    ["an entity id used twice", "- {id: person:ann, kind: person, name: Ann}\n", "/entities/all.yaml:8"],
    ["a spelling of an unknown source", "- {id: person:x, kind: person, name: X, names: [{value: Y, kind: alias, source: none}]}\n", 'names.source "none" is no source'],
    ["a dangling country", "- {id: person:x, kind: person, name: X, country: state:none}\n", 'country "state:none" is no entity'],
    ["a country that is no state", "- {id: person:x, kind: person, name: X, country: agency:police}\n", "is of kind agency, not state"],
    ["a bad script code", "- {id: person:x, kind: person, name: X, names: [{value: Y, kind: alias, script: cyrillic}]}\n", "an ISO 15924 code"],
  ];

  it.each(wrongEntities)("names the place of %s", async (_what, wrong, message) => {
    const issues = await seedIssues(seed("", wrong));
    expect(issues.some((issue) => issue.startsWith("entities/all.yaml:21 ") && issue.includes(message))).toBe(true);
  });

  const rightClaims: [string, string][] = [
    ["a date no later than the month of publication", claim("date: 2025-05-31")],
    ["a predicted date after publication", claim("date: 2026").replace("asserted", "predicted")],
    ["a release on the day of the detention", claim("date: 2025-04-17").replace("DETAINED", "RELEASED")],
    ["a release dated by the month of the detention", claim("date: 2025-04").replace("DETAINED", "RELEASED")],
    ["a denied early release", claim("date: 2024").replace("DETAINED", "RELEASED").replace("asserted", "denied")],
    ["an early release of an earlier detention", claim("date: 2020", "c2") + claim("date: 2021", "c3").replace("DETAINED", "RELEASED")],
    ["overlapping dates on one event", claim("date: 2025-04, event: arrest")],
    ["other dates on another event", claim("date: 2025-04-19, event: second arrest")],
    ["a denial of another event", claim("event: second arrest").replace("asserted", "denied")],
    ["a third party as the voice of an unlisted name", claim("assertedBy: [the neighbours]")],
    ["an actor of unknown kind at any end", claim("about: c1").replace("agency:police", "other:x").replace("DETAINED", "HEADS")],
  ];

  it.each(rightClaims)("accepts %s", async (_what, right) => {
    const other = right.includes("other:x") ? "- {id: other:x, kind: other, name: X}\n" : "";
    expect(await seedIssues(seed(right, other))).toEqual([]);
  });

  it("accepts a disagreement that both claims are flagged for", async () => {
    const flagged = detained.replace("event: arrest", "event: arrest\n    flags: ['conflict:day']");
    const files = { "entities/all.yaml": entities, "sources/paper.yaml": head + flagged + claim("date: 2025-04-19, event: arrest, flags: ['conflict:day']") };
    expect(await seedIssues(files)).toEqual([]);
  });

  it("finds the disagreement of a symmetric relation told from the other end", async () => {
    const met = (ends: string, id: string, date: string) => `  - {id: ${id}, locator: 3, relation: MET, ${ends}, modality: asserted, summary: s, event: talk, date: ${date}}\n`;
    const issues = await seedIssues(seed(met("subject: person:ann, object: person:voice", "m1", "2025-01-01") + met("subject: person:voice, object: person:ann", "m2", "2025-01-02")));
    expect(issues).toEqual([expect.stringContaining('of claim "m1"')]);
  });

  it("tells everything at once, by file and line", async () => {
    const issues = await seedIssues({
      ...seed(claim("who: x") + claim("date: never", "c3"), "- {id: person:idle, kind: person, name: Idle}\n"),
      "sources/second.yaml": "source:\n  id: second\n  dataset: test\nclaims: 5\nnotes: x\n",
      "entities/none.yaml": "id: x\n",
    });
    const places = issues.map((issue) => issue.split(" ")[0]);
    expect(places.filter((place) => place?.startsWith("sources/paper"))).toEqual(["sources/paper.yaml:20", "sources/paper.yaml:21"]);
    expect(places).toContain("entities/none.yaml:1");
    expect(places).toContain("sources/second.yaml:4");
    expect(places).toEqual([...places].sort());
  });

  it("reports broken YAML without calling missing what may stand in the broken part", async () => {
    const issues = await seedIssues({ ...seed(), "entities/broken.yaml": "- id: person:x\n  kind: [person\n  name: X\n" });
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) expect(issue).toMatch(/^entities\/broken\.yaml:/);
  });
});

describe("readScenes", () => {
  const scene = "id: osh\ntitle: The arrests in Osh\nentities:\n  - {id: person:ann, x: 10, y: -4.5}\nrelations: [DETAINED]\n";

  it("reads views with their positions", async () => {
    const dir = await seedDir({ "scenes/osh.yaml": scene });
    expect(await readScenes(dir, new Set(["person:ann"]))).toEqual([
      { id: "osh", title: "The arrests in Osh", entities: [{ id: "person:ann", x: 10, y: -4.5 }], relations: ["DETAINED"] },
    ]);
  });

  it("reads where things stand on a narrow screen, where that is said", async () => {
    const dir = await seedDir({ "scenes/osh.yaml": scene.replace("y: -4.5}", "y: -4.5, narrow: {x: 0, y: 40}}") });
    expect((await readScenes(dir))[0]?.entities).toEqual([{ id: "person:ann", x: 10, y: -4.5, narrow: { x: 0, y: 40 } }]);
  });

  it("is empty where there are none", async () => {
    expect(await readScenes(await seedDir({}))).toEqual([]);
  });

  it("names the place of what is wrong", async () => {
    const dir = await seedDir({ "scenes/osh.yaml": scene.replace("x: 10", "x: left"), "scenes/two.yaml": scene.replace("person:ann", "person:bob") });
    const issues = await issuesOf(readScenes(dir, new Set(["person:ann"])), dir);
    expect(issues).toEqual([expect.stringMatching(/^scenes\/osh\.yaml:4 .*must be a number/), expect.stringMatching(/^scenes\/two\.yaml:4 .*"person:bob" is not in the seed/)]);
  });
});
