import { Ajv2020 } from "ajv/dist/2020";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cypherCommentJson, cypherString } from "../../lib/export/cypherText";
import { graphHash } from "../../lib/export/graphHash";
import { endpointList } from "../../lib/http/endpoints";
import { openapi } from "../../lib/http/openapi";
import type { Subgraph } from "../../lib/ontology/subgraph";
import { exported, manifestIn } from "../fixtures/exported";
import { formulas, nastyGraph } from "../fixtures/nastyGraph";

type Row = Record<string, string>;

const rowsOf = (text: string | undefined, options: { bom?: boolean } = {}) => parse(text ?? "", { columns: true, ...options }) as unknown as Row[];
const claimOf = (id: string | undefined) => nastyGraph.claims.find((claim) => claim.id === id);
const nameOf = (id: string | undefined) => nastyGraph.entities.find((entity) => entity.id === id)?.name;

describe("json", () => {
  it("is a Subgraph by the published schema, single and folded", async () => {
    const { components } = openapi(endpointList) as unknown as { components: Record<string, unknown> };
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile({ components, $ref: "#/components/schemas/Subgraph" });
    for (const claims of ["single", "folded"] as const) {
      const { files } = await exported(nastyGraph, "json", claims);
      const subgraph = JSON.parse(files["whowhom.json"] ?? "") as Subgraph;
      expect(validate(subgraph), JSON.stringify(validate.errors)).toBe(true);
      expect(subgraph.relations.reduce((sum, relation) => sum + relation.count, 0)).toBe(nastyGraph.claims.length);
      expect("claims" in subgraph).toBe(claims === "single");
    }
    expect(validate({ entities: [] })).toBe(false);
  });

  it("gives the same graph, hash for hash", async () => {
    const { files } = await exported(nastyGraph, "json");
    const { entities, claims = [], sources = [], manifest } = JSON.parse(files["whowhom.json"] ?? "") as Subgraph;
    expect(graphHash({ entities, claims, sources })).toBe(graphHash(nastyGraph));
    expect(manifest).toMatchObject({ format: "json", data: { version: graphHash(nastyGraph) }, warnings: [] });
  });
});

describe("csv", () => {
  it("runs no formula: what looks like one has a ' in front, and it is said how often", async () => {
    const { files } = await exported(nastyGraph, "csv");
    let marked = 0;
    for (const name of ["claims.csv", "entities.csv", "sources.csv"]) {
      for (const cell of rowsOf(files[name], { bom: true }).flatMap((row) => Object.values(row))) {
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        if (/^'[=+\-@\t\r]/.test(cell)) marked++;
      }
    }
    expect(marked).toBeGreaterThan(formulas.length);
    expect(manifestIn(files).warnings.join()).toContain(`${marked} cells begin with`);
  });

  it("holds every claim with the names of its ends and its source", async () => {
    const { files } = await exported(nastyGraph, "csv");
    expect(files["claims.csv"]?.charCodeAt(0)).toBe(0xfeff);
    const rows = rowsOf(files["claims.csv"], { bom: true });
    expect(rows).toHaveLength(nastyGraph.claims.length);
    const plain = (cell: string | undefined) => cell?.replace(/^'(?=[=+\-@\t\r])/, "");
    for (const row of rows) {
      const claim = claimOf(plain(row["claim id"]));
      const source = nastyGraph.sources.find(({ id }) => id === claim?.source);
      expect([plain(row["subject"]), plain(row["object"])]).toEqual([nameOf(claim?.subject), nameOf(claim?.object)]);
      expect([plain(row["summary"]), plain(row["date"]), row["modality"]]).toEqual([claim?.summary, claim?.date ?? "", claim?.modality]);
      expect([plain(row["source title"]), plain(row["publisher"]), row["url"]]).toEqual([source?.title, source?.publisher, source?.url ?? ""]);
    }
  });

  it("never shows what is only alleged or denied as a fact", async () => {
    const { files } = await exported(nastyGraph, "csv");
    const words = rowsOf(files["claims.csv"], { bom: true }).map((row) => [row["modality"], row["relation"]]);
    expect(words).toContainEqual(["alleged", "detained (alleged)"]);
    expect(words.find(([modality]) => modality === "denied")?.[1]).toContain("(denied)");
    expect(words.find(([modality]) => modality === "predicted")?.[1]).toBe("will visit");
  });

  it("folded, has a row for each relation", async () => {
    const { files } = await exported(nastyGraph, "csv", "folded");
    const rows = rowsOf(files["relations.csv"], { bom: true });
    expect(rows.reduce((sum, row) => sum + Number(row["claims"]), 0)).toBe(nastyGraph.claims.length);
    expect(rows).toContainEqual(expect.objectContaining({ subject: "The Police", relation: "detained", claims: "4", sources: "3", "first date": "2025-04" }));
  });
});

describe("gephi-csv", () => {
  // As Gephi does: a backslash is an escape.
  const gephiRows = (text: string | undefined) => rowsOf(text).map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.replaceAll("\\\\", "\\")])));

  it("keeps every entity and every claim, with ends that exist", async () => {
    const { files } = await exported(nastyGraph, "gephi-csv");
    const nodes = gephiRows(files["nodes.csv"]);
    const edges = gephiRows(files["edges.csv"]);
    expect(new Map(nodes.map((row) => [row["Id"], row["Label"]]))).toEqual(new Map(nastyGraph.entities.map((entity) => [entity.id, entity.name])));
    expect(edges.map((row) => row["Id"]).sort()).toEqual(nastyGraph.claims.map((claim) => claim.id).sort());
    for (const row of edges) {
      const claim = claimOf(row["Id"]);
      expect([row["Source"], row["Target"], row["summary"], row["Type"]]).toEqual([claim?.subject, claim?.object, claim?.summary, "Directed"]);
    }
  });

  it("leaves no odd backslash, no column of bare dates and no code that becomes a number", async () => {
    const { files } = await exported(nastyGraph, "gephi-csv");
    for (const row of [...rowsOf(files["nodes.csv"]), ...rowsOf(files["edges.csv"])]) {
      for (const cell of Object.values(row)) for (const run of cell.match(/\\+/g) ?? []) expect(run.length % 2).toBe(0);
    }
    const edges = gephiRows(files["edges.csv"]);
    expect(edges.find((row) => row["cameo"])?.["cameo"]).toBe("CAMEO 040");
    expect(edges.filter((row) => row["date"]).every((row) => row["date"]?.startsWith("EDTF "))).toBe(true);
    expect(edges.find((row) => row["Id"] === "claim:3")).toMatchObject({ "earliest day": "20250401", "latest day": "20250430" });
  });
});

describe("text in a Cypher script", () => {
  // As Neo4j does: \uXXXX first (not after a backslash that is itself escaped), then the escapes of the string.
  const decoded = (literal: string) => {
    const unicode = literal.replace(/\\(\\|u([0-9a-fA-F]{4}))/g, (whole, _, code?: string) => (code ? String.fromCharCode(parseInt(code, 16)) : whole));
    expect(unicode.slice(1, -1)).not.toMatch(/(^|[^\\])(\\\\)*"/);
    return unicode.slice(1, -1).replace(/\\([\\"nrt])/g, (_, letter: string) => ({ n: "\n", r: "\r", t: "\t" })[letter] ?? letter);
  };

  it("is one line, holds no other end, and gives back every text", () => {
    const hard = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom("\\", "u", "0", "2", "7", '"', "'", "\n", "\r", "\u2028", "\u0085", "\u0001", "a", ";", "/") }));
    fc.assert(
      fc.property(hard, (text) => {
        const literal = cypherString(text);
        expect(literal).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
        expect(literal).not.toMatch(/(?<!\\)(\\\\)+u/);
        expect(decoded(literal)).toBe(text);
      }),
      { seed: 1 },
    );
  });

  it("in a comment never ends it, and stays the same JSON", () => {
    const value = { title: "\\u000aMATCH (n) DETACH DELETE n; //", also: "\n\r\\\\u000D" };
    const comment = cypherCommentJson(value);
    expect(comment).not.toMatch(/\\u000[ad]/i);
    expect(comment).not.toMatch(/[\n\r]/);
    expect(JSON.parse(comment)).toEqual(value);
  });
});

describe("neo4j-csv", () => {
  it("has headers that neo4j-admin knows, and arrays without a conflict", async () => {
    const { files } = await exported(nastyGraph, "neo4j-csv");
    const header = /^(\w*:(ID|START_ID|END_ID)\((Entity|Source)\)|:LABEL|:TYPE|\w+(:(string|boolean|date|double|long)(\[\])?)?)$/;
    for (const name of ["entities.csv", "sources.csv", "claims.csv"]) for (const column of Object.keys(rowsOf(files[name])[0] ?? {})) expect(column).toMatch(header);
    const voices = rowsOf(files["claims.csv"]).find((row) => row["id"] === "claim:2")?.["assertedBy:string[]"]?.split("\u001f");
    expect(voices).toEqual(claimOf("claim:2")?.assertedBy);
  });

  it("replaces a separator of arrays inside an item, and says so", async () => {
    const claims = nastyGraph.claims.map((claim) => (claim.id === "claim:2" ? { ...claim, assertedBy: ["a\u001fb", "c"] } : claim));
    const { files } = await exported({ ...nastyGraph, claims }, "neo4j-csv");
    expect(rowsOf(files["claims.csv"]).find((row) => row["id"] === "claim:2")?.["assertedBy:string[]"]).toBe("a b\u001fc");
    expect(manifestIn(files).warnings.join()).toContain("unit separators");
  });
});
