import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { besides } from "../store/engines";
import { until } from "./commandProcess";
import { context, fileWith, patience, query, variables } from "./seededQueries";

describe("Parameters of npm run query", () => {
  it("are what was typed: large integers, decimals, lists, maps, dates, texts that look like numbers, texts with =", async () => {
    const cypher = "RETURN $big + 1 AS big, valueType($whole) AS whole, $list[1] AS item, $map.deep.n AS deep, $day + duration('P1D') AS day, $text + 1 AS text, $equals AS equals, $empty = '' AS empty";
    const params = ["big=9007199254740993", "whole=1.0", "list=[1,2.5]", 'map={"deep":{"n":9007199254740995}}', 'day={"$type":"date","value":"2025-04-17"}', 'text="42"', "equals=a=b=c", "empty="];
    const { code, stdout } = await query(["--csv", cypher, ...params.flatMap((param) => ["--param", param])]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "big,whole,item,deep,day,text,equals,empty\n9007199254740994,FLOAT NOT NULL,2.5,9007199254740995,2025-04-18,421,a=b=c,true\n" });
  }, patience);

  it("may come from a file with a byte-order mark; where one isn't JSON, line and column are told", async () => {
    const marked = await query(["--csv", "--params-file", await fileWith('\ufeff{"big": 9007199254740993}'), "RETURN $big AS big"]);
    expect([marked.code, marked.stdout]).toEqual([0, "big\n9007199254740993\n"]);
    const file = await fileWith('{\n  "a": 1,\n  "b": oops\n}');
    const wrong = await query(["--csv", "--params-file", file, "RETURN 1"]);
    expect([wrong.code, wrong.stdout]).toEqual([1, ""]);
    expect(wrong.stderr).toContain(`${file}:3:8 `);
  }, patience);

  it.each([["days=abc", /whole number/], ["days=1.5", /whole number/], ["person=", /can't be left open/]])("of a saved question are of its types: %s", async (param, words) => {
    const { code, stdout, stderr } = await query(["--question", "around-an-arrest", "--param", param]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(words);
  }, patience);

  it("a query that isn't UTF-8 asks for nothing", async () => {
    const child = spawn(process.execPath, [launcher, "query", "--csv"], { env: { ...process.env, ...variables } });
    child.stdin.end(Buffer.from([...Buffer.from("RETURN '"), 0xff, 0xfe, ...Buffer.from("' AS a")]));
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
    expect([code, said]).toEqual([1, expect.stringMatching(/isn't UTF-8/)]);
  }, patience);
});

const launcher = resolve(import.meta.dirname, "../../lib/cli/whowhom.mjs");

describe("Answers of npm run query", () => {
  it("tell nothing from an empty text in CSV, and keep a row that has nothing", async () => {
    const cells = await query(["--csv", "RETURN null AS nothing, '' AS empty, [] AS list, 'a\"b,\\nc' AS text, true AS truth"]);
    expect(cells.stdout).toBe('nothing,empty,list,text,truth\n,"",[],"a""b,\nc",true\n');
    const rows = await query(["--csv", "UNWIND [1, null, 2] AS n RETURN n"]);
    expect(rows.stdout).toBe('n\n1\n""\n2\n');
  }, patience);

  it("tell whole decimals from integers in every form", async () => {
    const cypher = "RETURN 6.0 / 2 AS mean, 3 AS count, [2.0, {a: 1.0}] AS list";
    expect((await query(["--csv", cypher])).stdout).toBe('mean,count,list\n3.0,3,"[2.0,{""a"":1.0}]"\n');
    expect((await query(["--json", cypher])).stdout).toContain('[3.0,3,[2.0,{"a":1.0}]]');
    expect((await query([cypher])).stdout).toContain("│ 3.0 ");
  }, patience);

  it("draw tables of maps, entities and several lines in words", async () => {
    const { stdout } = await query(["MATCH (a {id: 'agency:scns-kg'}) RETURN {who: a} AS map, {n: [1, null]} AS list, [[1, 2], [3]] AS nested, 'two\\nlines' AS text"]);
    for (const words of ["│ {who: (State Committee for National Security)} │", "│ {n: [1, null]} │ [1, 2], [3] │"]) expect(stdout).toContain(words);
    expect(new Set(stdout.trimEnd().split("\n").map((line) => line.length)).size).toBe(1);
  }, patience);

  it("tell a plan in every form, and the rows of a PROFILE with it", async () => {
    const explain = "EXPLAIN MATCH (n:Person) RETURN n.name AS name";
    const csv = await query(["--csv", explain]);
    expect(csv.stdout).toMatch(/^operator,details,estimatedRows,rows,dbHits\nProduceResults,name,[\s\S]*NodeByLabelScan,n:Person,/);
    expect((await query([explain])).stdout).toMatch(/│ ProduceResults [\s\S]*NodeByLabelScan/);
    const profile = "PROFILE MATCH (n:Person {id: 'person:natalia-sekerina'}) RETURN n.name AS name";
    const rows = await query(["--csv", profile]);
    expect(rows.stdout).toBe("name\nNatalia Sekerina\n");
    expect(rows.stderr).toMatch(/ProduceResults name: 1 rows, \d+ database hits/);
    expect((await query([profile])).stdout).toMatch(/│ Natalia Sekerina │[\s\S]*│ ProduceResults /);
  }, patience);

  it("say what takes long before it has run into its limit", async () => {
    const { code, stderr } = await query(["--timeout", "4", "MATCH (a {id: 'person:natalia-sekerina'})-[*]-(b) RETURN count(*)"]);
    expect(code).toBe(5);
    expect(stderr).toMatch(/This path may be of any length[\s\S]*longer than its limit of 4 s/);
  }, patience);

  it("end with their reader, in the database too, and that is no failure", async () => {
    const mark = "whowhomUnread";
    const endless = `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE (a = 1 AND b <= 5000) OR a * b < 0 RETURN a, b, '${mark}' AS mark`;
    const child = spawn("sh", ["-c", `( "$0" "$1" query --csv --limit 1000000 --timeout 600 "$2"; echo "code $?" >&2 ) | head -n 1`, process.execPath, launcher, endless], { env: { ...process.env, ...variables } });
    const [first, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect([first, said]).toEqual(["a,b,mark\n", "code 0\n"]);
    const running = () => besides(context, `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '${mark}' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery`);
    await until("the database has ended the query", async () => (await running()).length === 0);
  }, patience);
});
