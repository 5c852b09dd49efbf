import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import tool from "../../package.json";
import { exportBundle } from "../../lib/export/exportBundle";
import { comingFormats, exportFormats, findFormat } from "../../lib/export/formats";
import { graphHash } from "../../lib/export/graphHash";
import { lineSpool } from "../../lib/export/lineSpool";
import { readGraph } from "../../lib/export/readGraph";
import type { Records } from "../../lib/ontology/records";
import { claimGraph } from "../../lib/queries/claimGraph";
import { recordsInMemory } from "../../lib/queries/recordStreams";
import { exported, manifestIn } from "../fixtures/exported";
import { nastyGraph } from "../fixtures/nastyGraph";

const shuffled: Records = {
  entities: nastyGraph.entities.toReversed(),
  sources: nastyGraph.sources.toReversed(),
  claims: nastyGraph.claims.toReversed().map((claim) => Object.fromEntries(Object.entries(claim).reverse()) as typeof claim),
};

describe("the hash of a graph", () => {
  it("is the same whatever the order of records and keys", () => {
    expect(graphHash(shuffled)).toBe(graphHash(nastyGraph));
  });

  it("changes with anything that a record says", () => {
    const [first, ...rest] = nastyGraph.claims;
    const changes: Records[] = [
      { ...nastyGraph, claims: rest },
      { ...nastyGraph, claims: [{ ...nastyGraph.claims[0], ...first, modality: "reported" } as (typeof rest)[0], ...rest] },
      { ...nastyGraph, entities: nastyGraph.entities.slice(1) },
      { ...nastyGraph, sources: nastyGraph.sources.map((source, at) => (at === 0 ? { ...source, note: "new" } : source)) },
    ];
    expect(new Set([nastyGraph, ...changes].map(graphHash)).size).toBe(changes.length + 1);
  });
});

describe.each(exportFormats.map((format) => format.id))("an export as %s", (format) => {
  it("is the same bytes again, and from records in another order", async () => {
    const { bytes } = await exported(nastyGraph, format);
    expect(bytes.equals((await exported(nastyGraph, format)).bytes)).toBe(true);
    expect(bytes.equals((await exported(shuffled, format)).bytes)).toBe(true);
  });

  it("tells its data, its counts and its sources", async () => {
    const { files } = await exported(nastyGraph, format);
    const whole = Object.values(files).join("\n");
    const version = graphHash(nastyGraph);
    expect(whole).toContain(version);
    if (!files["manifest.json"]) return;
    expect(manifestIn(files)).toMatchObject({
      format,
      tool: { name: tool.name, version: tool.version },
      data: { version },
      scope: { all: true },
      options: { claims: "single" },
      counts: { entities: nastyGraph.entities.length, claims: nastyGraph.claims.length, sources: 3 },
      sources: [{ id: "source:1", title: "A title", url: "https://example.org/?a=1&b='<x>'#;y", published: "2025-04-20" }, { id: "source:3", url: null }, { published: "2025-04~" }],
    });
  });

  it("tells size and hash of every file beside a manifest", async () => {
    const { files } = await exported(nastyGraph, format);
    if (!files["manifest.json"]) return expect(Object.keys(files)).toHaveLength(1);
    const listed = manifestIn(files).files;
    expect(listed.map((file) => file.name).sort()).toEqual(Object.keys(files).filter((name) => name !== "manifest.json").sort());
    for (const { name, bytes, sha256 } of listed) {
      const content = Buffer.from(files[name] ?? "");
      expect([content.length, createHash("sha256").update(content).digest("hex")]).toEqual([bytes, sha256]);
    }
  });
});

it("bytes don't depend on time zone and locale", { timeout: 60_000 }, async () => {
  const script = resolve(import.meta.dirname, "../fixtures/exportHashes.ts");
  const run = async (env: Record<string, string>) => {
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { env: { ...process.env, ...env } });
    return JSON.parse(stdout) as Record<string, string>;
  };
  const far = await run({ TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" });
  expect(Object.keys(far)).toHaveLength(2 * exportFormats.length);
  expect(await run({ TZ: "America/St_Johns", LANG: "C", LC_ALL: "C" })).toEqual(far);
});

it("a zip says no time of its own, only that of SOURCE_DATE_EPOCH", async () => {
  // Bytes 10 to 13 of a zip are time and date of its first file as MS-DOS writes them.
  const dateOf = (bytes: Buffer) => [1980 + (bytes.readUInt16LE(12) >> 9), (bytes.readUInt16LE(12) >> 5) & 15, bytes.readUInt16LE(12) & 31];
  expect(dateOf((await exported(nastyGraph, "csv", "single", "")).bytes)).toEqual([1980, 1, 1]);
  expect(dateOf((await exported(nastyGraph, "csv", "single", "1700000000")).bytes)).toEqual([2023, 11, 14]);
});

it("half a character is replaced by U+FFFD, and it is said", async () => {
  const broken = { ...nastyGraph, entities: nastyGraph.entities.map((entity) => (entity.id === "person:alone" ? { ...entity, name: "half \ud83d" } : entity)) };
  const { files } = await exported(broken, "csv");
  expect(files["entities.csv"]).toContain("half \ufffd");
  expect(manifestIn(files).warnings).toContain("1 halves of characters (unpaired surrogates) replaced by U+FFFD");
});

it("says what was asked for in vain, what was cut, and that a format doesn't fold", async () => {
  const read = await readGraph(recordsInMemory(claimGraph(nastyGraph), { all: true }), { missing: ["person:nobody"], truncated: true });
  const bundle = exportBundle({ format: findFormat("neo4j-csv"), scope: { all: true }, options: { claims: "folded" } }, read);
  expect(bundle.warnings().join("\n")).toMatch(/person:nobody[^]*cut at its limit[^]*nothing was folded/);
  await read.close();
});

it.each([...comingFormats, "pdf", "__proto__", ""])("there is no format %j, and those that there are are named", (id) => {
  expect(() => findFormat(id)).toThrow(expect.objectContaining({ code: "bad-input", hint: expect.stringContaining("graphml") as string }) as Error);
});

it("a spool gives back more lines than it keeps in memory, again and again", async () => {
  const spool = lineSpool();
  const line = (n: number) => `${n} ң👩‍👩‍👧 ${"x".repeat(n % 3000)}`;
  for (let n = 0; n < 9_000; n++) await spool.add(line(n));
  for (let time = 0; time < 2; time++) {
    let n = 0;
    for await (const read of spool.lines()) if (read !== line(n++)) throw new Error(`line ${n - 1} is another`);
    expect(n).toBe(9_000);
  }
  await spool.close();
});
