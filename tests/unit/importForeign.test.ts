import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseMapping } from "../../lib/import/csvMapping";
import { held, imported, tabbed, type ImportWish } from "../fixtures/importing";

const event = ["South_Korea", "Criticize_or_denounce", "North_Korea", "2014-05-13"];
const rows = tabbed(event, ["Police_(Australia)", "Arrest,_detain,_or_charge_with_legal_action", "Citizen_(Australia)", "2014-03-31"]);
const dates = async (content: string, wish: ImportWish) => (await held((await imported("quads", content, wish)).store)).claims.map(({ date }) => date).sort();
const mapped = (mapping: unknown) => ({ mapping: parseMapping(JSON.stringify(mapping)) });

describe("quadruples of other papers", () => {
  it("name relations by their code", async () => {
    const { store } = await imported("quads", tabbed(["POLICE", "173", "CITIZEN", "2018-01-01"], ["A", "010", "B", "2018-01-01"]));
    expect((await held(store)).claims.map(({ cameo, eventName }) => [cameo, eventName])).toEqual([["010", "Make statement"], ["173", "Arrest, detain, or charge with legal action"]]);
  });

  it("name relations in words of their own, which a mapping translates", async () => {
    const files = { "entity2id.txt": "Ann\t0\nBob\t1\n", "relation2id.txt": "P26 spouse\t0\nP39 position held\t1\n" };
    const { report, store } = await imported("quads", tabbed(["0", "0", "1", "3", "-1"], ["0", "1", "1", "3", "-1"]), { files, origin: "1900-01-01", unit: "years", ...mapped({ relations: { "P26 spouse": "RELATIVE_OF" } }) });
    expect((await held(store)).claims).toMatchObject([{ relation: "RELATIVE_OF", eventName: "P26 spouse", date: "1903" }]);
    expect(report).toMatchObject({ rows: { read: 2, loaded: 1, refused: 1 }, refused: [{ reason: expect.stringContaining("a mapping may say") as string }] });
  });

  it("count years, or give them", async () => {
    expect(await dates(tabbed(["A", "Consult", "B", "1912"], ["A", "Consult", "C", "7"]), { unit: "years" })).toEqual(["0007", "1912"]);
    expect(await dates(tabbed(["A", "Consult", "B", "0"], ["A", "Consult", "C", "15"]), { unit: "years", origin: "1786-01-01" })).toEqual(["1786", "1801"]);
    expect(await dates(tabbed(["A", "Consult", "B", "1440"]), { unit: "minutes", origin: "2018-01-01" })).toEqual(["2018-01-02"]);
  });
});

describe("tables from spreadsheets", () => {
  it("may name their delimiter in a first line, with a byte order mark and Windows lines", async () => {
    const { store, report } = await imported("csv", '\ufeffsep=;\r\nsubject;relation;object;goldstein\r\nAnn;ACCUSED;"Bob; Lee";-2,5\r\nAnn;ACCUSED;Cyd;many\r\n', mapped({ columns: { subject: "subject", relation: 2, object: "object", goldstein: 4 } }));
    expect((await held(store)).claims).toMatchObject([{ object: "other:bob-lee", goldstein: -2.5 }]);
    expect(report.refused).toMatchObject([{ line: 4, column: 17 }]);
  });

  it("may end their lines as old Macintoshes did", async () => {
    expect((await imported("csv", "subject,relation,object\rAnn,MET,Bob\rAnn,MET,Cyd\r")).report.rows).toEqual({ read: 2, loaded: 2, duplicate: 0, refused: 0 });
  });

  it("are refused with what a mapping has to say", async () => {
    await expect(imported("csv", "Wer,Was,Wen\nA,MET,B\n")).rejects.toMatchObject({ hint: expect.stringContaining('{"columns": {"subject"') as string });
    await expect(imported("csv", "subject,relation,object,date\nA,MET,B,04/17/2025\n")).rejects.toMatchObject({ issues: [{ message: expect.stringContaining("m/d/y") as string }] });
    await expect(imported("csv", "subject,relation,object\nA,Arrested,B\n")).rejects.toMatchObject({ issues: [{ message: expect.stringContaining('{"relations": {"Arrested": "DETAINED"}}') as string }] });
  });
});

describe("packed and encoded otherwise", () => {
  it("a zip may hold packed files, and files that explain the others", async () => {
    const { report } = await imported("quads", zipSync({ "in/2014.tsv.gz": gzipSync(rows), "README.txt": strToU8("Hello\n"), "in/LICENSE": strToU8("Mine\n") }));
    expect(report.rows).toEqual({ read: 2, loaded: 2, duplicate: 0, refused: 0 });
    expect(report.advice.join()).toContain("Passed over in data, since they tell of data and hold none: README.txt, in/LICENSE.");
  });

  it.each([
    ["a zip in a zip", zipSync({ "a.zip": zipSync({ "a.txt": strToU8(rows) }) }), /Unpack the outer one/],
    ["a zip of a read-me only", zipSync({ "README.md": strToU8("Hello") }), /Put the data itself/],
    ["UTF-16 without its mark", Buffer.from(rows, "utf16le"), /--encoding utf-16le/],
    ["a web page", "<!DOCTYPE html><p>Not found</p>\n", /Expected: subject TAB/],
  ])("%s is refused, and what to do is said", async (_, content, hint) => {
    await expect(imported("quads", content)).rejects.toMatchObject({ code: "bad-input", hint: expect.stringMatching(hint) as string });
  });

  it("UTF-16 is read with its mark, and without where it is said", async () => {
    expect((await imported("quads", Buffer.from(`\ufeff${rows}`, "utf16le"))).report.rows.loaded).toBe(2);
    expect((await imported("quads", Buffer.from(rows, "utf16le"), { encoding: "utf-16le" })).report.rows.loaded).toBe(2);
  });
});

it("an ICEWS file that a program has quoted is the same file", async () => {
  const header = ["Event ID", "Event Date", "Source Name", "Event Text", "CAMEO Code", "Target Name"];
  const fields = ["7", "2014-01-01", 'The "Party of God"', "Make statement", "010", "Ann"];
  const quoted = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
  const plain = await imported("icews", tabbed(header, fields));
  const other = await imported("icews", tabbed(quoted(header), quoted(fields)));
  expect((await held(other.store)).claims).toEqual((await held(plain.store)).claims);
});
