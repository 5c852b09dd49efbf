import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdown } from "../../lib/export/markdown";
import { markdownText } from "../../lib/export/markdownText";
import { claimSchema, entitySchema, sourceSchema, type Records } from "../../lib/ontology/records";
import { nastyGraph } from "../fixtures/nastyGraph";
import { readMarkdown } from "../foreign/cmark";
import { exportGraph, exportText } from "../foreign/exportText";

const write = async (records: Records, claims: "single" | "folded" = "single") => exportText(markdown, await exportGraph(records), claims);

/** A text as one line of reading: no control characters, white space as single spaces. */
const oneLine = (text: string) => [...text].filter((c) => !/\p{Cc}|\p{Cs}/u.test(c) || /\s|\u0085/.test(c)).join("").replace(/[\s\u0085]+/gu, (space) => (/^\u00a0+$/.test(space) ? space : " ")).trim();

const entities = [
  entitySchema.parse({ id: "person:anna", kind: "person", name: "Anna", country: "state:land", description: "A baker.", names: [{ value: "Анна", kind: "added" }, { value: "A. Baker", kind: "alias" }] }),
  entitySchema.parse({ id: "agency:police", kind: "agency", name: "the Police" }),
  entitySchema.parse({ id: "person:someone", kind: "person", name: "someone", unnamed: true }),
  entitySchema.parse({ id: "state:land", kind: "state", name: "Land" }),
];
const sources = [
  sourceSchema.parse({ id: "source:paper", dataset: "d", title: "A day in Osh", publisher: "The Paper", published: "2025-04-20", url: "https://example.org/osh", retrieved: "2025-05-01", language: "en", kind: "article" }),
  sourceSchema.parse({ id: "source:release", dataset: "d", title: "On the arrests", publisher: "An office", published: "2025-04~", language: "ru", kind: "press-release" }),
];
const claim = (id: string, more: object) =>
  claimSchema.parse({ id, source: "source:paper", locator: "¶4 \"On April\"", subject: "agency:police", relation: "DETAINED", object: "person:anna", modality: "asserted", summary: `What ${id} says.`, ...more });
const claims = [
  claim("c:1", { date: "2025-04-17", flags: ["conflict:day"], event: "arrest-1" }),
  claim("c:2", { source: "source:release", date: "2025-04-19", modality: "reported", assertedBy: ["state:land", "agency:police"], flags: ["conflict:day", "source-error"], note: "The wrong day." }),
  claim("c:3", { subject: "person:someone", relation: "ACCUSED", date: "2005?" }),
  claim("c:4", { modality: "alleged" }),
  claim("c:5", { modality: "denied", about: "c:4" }),
  claim("c:6", { modality: "predicted", relation: "RELEASED" }),
  claim("c:7", { relation: "CONVICTED", date: "2025-06" }),
];
const small: Records = { entities, sources, claims };

describe("Markdown", () => {
  it("says each relation once, in words: active, passive where the actor has no name, and what is only alleged or denied as such", async () => {
    const headings = (await write(small)).split("\n").filter((line) => line.startsWith("### "));
    expect(headings).toEqual([
      "### the Police detained Anna (alleged)", "### the Police convicted Anna", "### the Police detained Anna (denied)", "### the Police detained Anna",
      "### the Police will release Anna", "### Anna was accused", "### `day`",
    ]);
  });

  it("says with every claim when, whose word, how, where it stands and in which source", async () => {
    const text = await write(small);
    const entry = text.slice(text.indexOf("- What c:2 says."), text.indexOf("\n\n### the Police will"));
    expect(entry).toBe(
      `- What c:2 says.
  - When: 2025-04-19
  - Said as: reported
  - Whose word: Land, citing the Police
  - Note: The wrong day.
  - Source: On the arrests, An office, 2025-04\\~; ¶4 "On April"
  - Accused, not convicted: this claim is no verdict.
  - Evidently wrong in the source.
  - Sources disagree: \`day\`, side by side under Conflicts
  - Claim \`c:2\`
`.replace(/\n$/, ""),
    );
  });

  it("puts the neutral line over all, and with every accusation of a person, but not with a verdict", async () => {
    const text = await write(small);
    expect(text).toContain("People shown here are accused, not convicted, unless a source reports a verdict.");
    const neutral = text.split("\n- What ").slice(1).filter((entry) => entry.includes("Accused, not convicted")).map((entry) => entry.slice(0, 3));
    expect(neutral).toEqual(["c:4", "c:1", "c:2", "c:3"]);
  });

  it("shows an uncertain date as it is written and in words", async () => {
    expect(await write(small)).toContain("When: 2005? (2005, uncertain)");
  });

  it("lists the sources with address and dates", async () => {
    const text = await write(small);
    expect(text).toContain("- [A day in Osh](<https://example.org/osh>) `source:paper`\n  - The Paper, published 2025-04-20, retrieved 2025-05-01, article, en\n");
    expect(text).toContain("- On the arrests `source:release`\n  - An office, published 2025-04\\~ (about Apr 2025), press-release, ru\n");
  });

  it("counts claims and sources of each relation where they are folded", async () => {
    const text = await write(small, "folded");
    expect(text).toContain("- the Police detained Anna: 2 claims from 2 sources, asserted, 2025-04-17 to 2025-04-19; sources disagree: `day`\n");
    expect(text).toContain("- Anna was accused: 1 claim from 1 source, asserted, 2005? (2005, uncertain)\n");
  });

  it("a reader finds what sources disagree on side by side", async (context) => {
    const read = await readMarkdown(context, await write(small));
    expect(read.tableRows).toEqual([
      ["A day in Osh", "the Police detained Anna", "2025-04-17", "asserted", "the source’s own", "¶4 \"On April\""],
      ["On the arrests", "the Police detained Anna", "2025-04-19", "reported", "Land, citing the Police", "¶4 \"On April\""],
    ]);
  });

  it("a reader finds every entity and claim of the nasty graph as text, and no markup or link that isn't ours", async (context) => {
    const read = await readMarkdown(context, await write(nastyGraph));
    expect(read.strong).toEqual(expect.arrayContaining(nastyGraph.entities.map((entity) => oneLine(entity.name))));
    expect(read.blocks).toEqual(expect.arrayContaining(nastyGraph.claims.map((one) => oneLine(one.summary))));
    for (const { id } of nastyGraph.claims) expect(read.blocks.some((block) => block.startsWith(`Claim ${id}`))).toBe(true);
    const ours = ["document", "heading", "paragraph", "text", "strong", "code", "code_block", "list", "item", "link", "table", "table_header", "table_row", "table_cell"];
    expect([...read.elements].filter((element) => !ours.includes(element))).toEqual([]);
    const addresses = nastyGraph.sources.flatMap(({ url, archivedUrl }) => [url, archivedUrl]).filter((url) => url !== undefined);
    expect(addresses.map((url) => decodeURIComponent(url)).sort()).toEqual([...new Set(read.links.map((url) => decodeURIComponent(url)))].sort());
  });

  it("a reader finds the manifest, with what was changed and said before", async (context) => {
    const [manifest] = (await readMarkdown(context, await write(nastyGraph))).code;
    expect(JSON.parse(manifest ?? "")).toMatchObject({
      format: "markdown", counts: { claims: nastyGraph.claims.length },
      warnings: ["said before", expect.stringContaining("control characters removed"), expect.stringContaining("texts of several lines written on one")],
    });
  });

  it("a reader takes no text for markup", async (context) => {
    const marks = fc.string({ unit: fc.constantFrom(..."\\`*_{}[]()<>#+-.!|~&:/=\"'$ax1 \n\t@w"), minLength: 1, maxLength: 40 });
    const texts = fc.sample(marks, { seed: 4, numRuns: 300 }).filter((text) => oneLine(text) !== "");
    const read = await readMarkdown(context, texts.map((text) => `- ${markdownText(text)}\n`).join(""));
    expect(read.blocks).toEqual(texts.map(oneLine));
    expect([...read.elements].sort()).toEqual(["document", "item", "list", "paragraph", "text"]);
  });

  it("makes the same bytes twice", async () => {
    expect(await write(nastyGraph)).toBe(await write(nastyGraph));
  });
});
