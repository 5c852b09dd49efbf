import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { csvRecords } from "../../lib/import/csvRecords";
import { Fingerprints, contentHash } from "../../lib/import/fingerprints";
import { linesOf } from "../../lib/import/lines";
import { openInput } from "../../lib/import/inputFile";
import { memoryStore } from "../../lib/store/memoryStore";
import { folderWith, held, imported, tabbed } from "../fixtures/importing";

const row = (n: number, subject = "Ann") => [`${subject} ${n}`, "Consult", "Osh", "2018-09-11"];
const rows = (count: number) => tabbed(...Array.from({ length: count }, (_, n) => row(n)));
const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("packed files", () => {
  it.each([["gzip", (text: string) => gzipSync(text)], ["zip", (text: string) => zipSync({ "a.txt": strToU8(text), "__MACOSX/._a.txt": strToU8("x") })], ["stored zip", (text: string) => zipSync({ "a.txt": strToU8(text) }, { level: 0 })]])(
    "%s is read as the text in it",
    async (_, pack) => expect((await imported("quads", pack(rows(300)))).report.rows).toMatchObject({ read: 300, loaded: 300 }),
  );

  it("with several members of gzip, and several files of a zip, are read to the end", async () => {
    expect((await imported("quads", Buffer.concat([gzipSync(tabbed(row(1))), gzipSync(tabbed(row(2)))]))).report.rows.loaded).toBe(2);
    const { report } = await imported("quads", zipSync({ "test.txt": strToU8(tabbed(row(1))), "train.txt": strToU8(tabbed(row(2), ["a"])) }));
    expect(report).toMatchObject({ rows: { loaded: 2, refused: 1 }, refused: [{ file: "data:train.txt", line: 2 }] });
  });

  it.each([
    ["a gzip that breaks off", () => gzipSync(rows(5_000)).subarray(0, 2_000)],
    ["a zip that breaks off", () => zipSync({ "a.txt": strToU8(rows(5_000)) }).subarray(0, 2_000)],
    ["a zip whose content was changed", () => {
      const zip = zipSync({ "a.txt": strToU8(rows(50)) }, { level: 0 });
      zip[60] = (zip[60] ?? 0) ^ 1;
      return zip;
    }],
    ["an Office file", () => zipSync({ "[Content_Types].xml": strToU8("<x/>"), "xl/a.xml": strToU8("<x/>") })],
    ["a PDF", () => Buffer.from("%PDF-1.7\n")],
    ["an empty zip", () => zipSync({})],
  ])("%s is refused in words, and nothing is loaded", async (_, content) => {
    const store = memoryStore();
    await expect(imported("quads", content(), { store })).rejects.toMatchObject({ problem: true, code: "bad-input" });
    expect((await held(store)).claims).toEqual([]);
  });

  it("that grow beyond all measure are refused", async () => {
    const much = new Uint8Array(40_000_000).fill(10);
    const folder = await folderWith({ gzip: gzipSync(much), zip: zipSync({ a: much }) });
    for (const name of ["gzip", "zip"]) {
      const [file] = (await openInput(join(folder, name))).texts;
      await expect(all(file?.text() ?? pieces("", 1))).rejects.toMatchObject({ code: "too-large" });
    }
  });
});

describe("text", () => {
  it("that isn't UTF-8 is refused with its line and a way out, which works", async () => {
    const text = latin1(tabbed(row(1), ["José", "Consult", "Osh", "2018-09-11"]));
    await expect(imported("quads", text)).rejects.toMatchObject({ code: "bad-input", line: 2, hint: expect.stringContaining("latin1") as string });
    const { store } = await imported("quads", text, { encoding: "latin1" });
    expect((await held(store)).entities.map(({ name }) => name)).toContain("José");
  });

  it("in UTF-16 with its mark, with a mark of UTF-8, with Windows line ends and without a last one is read", async () => {
    const text = tabbed(row(1), row(2));
    for (const bytes of [Buffer.from(`\ufeff${text}`, "utf16le"), Buffer.from(`\ufeff${text}`), Buffer.from(text.replaceAll("\n", "\r\n").trimEnd())]) {
      const { store } = await imported("quads", bytes);
      expect((await held(store)).entities.map(({ name }) => name)).toEqual(["Ann 1", "Ann 2", "Osh"]);
    }
  });

  it("with a NUL byte loses that row, and is refused where it is no text at all", async () => {
    const { report } = await imported("quads", tabbed(row(1), ["A\0B", "Consult", "C", "2018-09-11"], row(2)));
    expect(report).toMatchObject({ rows: { read: 3, loaded: 2, refused: 1 }, refused: [{ line: 2, column: 2, reason: expect.stringContaining("NUL") as string }] });
    await expect(imported("quads", Buffer.alloc(3_000_000))).rejects.toMatchObject({ code: "bad-input" });
  });

  it("that breaks off in a line loses that row only", async () => {
    const { report } = await imported("quads", rows(10).slice(0, -8));
    expect(report.rows).toEqual({ read: 10, loaded: 9, duplicate: 0, refused: 1 });
  });

  it.each([["commas", rows(3).replaceAll("\t", ",")], ["JSON", '{"entities": []}\n'], ["nothing", "\n\n"]])("of %s is refused at once as quadruples", async (_, text) => {
    await expect(imported("quads", text)).rejects.toMatchObject({ code: "bad-input", hint: expect.stringContaining("subject TAB relation") as string });
  });

  it("of another format is given up after a hundred rows, all of them refused, with places and without a file of rejects to mend", async () => {
    const read: number[] = [];
    const text = tabbed(...Array.from({ length: 50_000 }, () => ["a", "b", "c", "d"]));
    const refusal = imported("quads", text, { onProgress: ({ rows: count }) => void read.push(count) });
    await expect(refusal).rejects.toMatchObject({ code: "bad-input", message: expect.stringContaining("first 100 rows") as string });
    await expect(refusal.catch((error: { issues: unknown[] }) => error.issues.length)).resolves.toBe(100);
    expect(read).toEqual([]);
  });
});

describe("an import that stops half-way", () => {
  it("keeps nothing half, and goes on where it stopped", async () => {
    const store = memoryStore();
    const broken = Buffer.concat([Buffer.from(rows(12_000)), Buffer.from([0xff, 10])]);
    await expect(imported("quads", broken, { store })).rejects.toMatchObject({ line: 12_001, hint: expect.stringContaining("doubles nothing") as string });
    const { report } = await imported("quads", rows(12_000), { store });
    expect(report.rows).toMatchObject({ read: 12_000, loaded: 12_000 });
    expect((await held(store)).claims).toHaveLength(12_000);
  });

  it("by its asker ends with a word", async () => {
    const stop = new AbortController();
    const asked = imported("quads", rows(20_000), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(asked).rejects.toMatchObject({ code: "cancelled" });
  });
});

it("a dry run reports all and writes nothing, no file of refused rows either", async () => {
  const { report, store, folder } = await imported("quads", tabbed(row(1), ["x", "Consult"]), { dryRun: true, rejects: undefined });
  expect(report).toMatchObject({ dryRun: true, claims: null, rows: { read: 2, loaded: 1, refused: 1 }, entities: { made: { other: 2 } } });
  expect((await held(store)).entities).toEqual([]);
  expect(existsSync(join(folder, "rejected"))).toBe(false);
});

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

it("lines are the same however the text is cut into pieces", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom("a", "\t", "é", "😀", " ") })), fc.integer({ min: 1, max: 7 }), async (texts, size) => {
    const lines = await all(linesOf(pieces(texts.map((text) => `${text}\r\n`).join(""), size), "x"));
    expect(lines.map(({ text }) => text)).toEqual(texts);
    expect(lines.map(({ number }) => number)).toEqual(texts.map((_, n) => n + 1));
  }), { numRuns: 50 });
});

it("tables give back every field that was written by the rules, in any delimiter", async () => {
  const field = fc.string({ unit: fc.constantFrom("a", '"', "\n", ",", ";", "ж", " ") });
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(field, field), { minLength: 1 }), fc.constantFrom(",", ";"), async (records, delimiter) => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const text = records.map((fields) => `${fields.map(quoted).join(delimiter)}\n`).join("");
    const read = await all(csvRecords({ name: "x", text: () => pieces(text, 5) }, delimiter));
    expect(read.map(({ fields }) => fields)).toEqual(records);
  }), { numRuns: 50 });
});

it("fingerprints count each hash for itself, through every growth", () => {
  const counts = new Fingerprints();
  const hashes = Array.from({ length: 20_000 }, (_, n) => contentHash([String(n)]));
  for (const hash of hashes) expect(counts.add(hash, 1)).toBe(0);
  expect(counts.add(hashes[7] ?? "", 5)).toBe(1);
  expect(counts.add(hashes[7] ?? "", 1)).toBe(6);
  expect([...counts.values()].filter((count) => count === 1)).toHaveLength(19_999);
});

it("a folder, and a file that isn't there, are refused by name", async () => {
  const folder = await folderWith({});
  await expect(openInput(folder)).rejects.toMatchObject({ code: "bad-input" });
  await expect(openInput(join(folder, "no-such"))).rejects.toMatchObject({ message: expect.stringContaining("no-such") as string });
});
