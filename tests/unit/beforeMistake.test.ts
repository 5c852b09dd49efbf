import { describe, expect, it } from "vitest";
import { hintBefore } from "../../lib/cypher/beforeMistake";
import { plainWords } from "../../lib/cypher/plainWords";

const at = (query: string) => ({ text: query.replace("!", ""), at: query.indexOf("!") });

describe("what stands before a mistake", () => {
  it.for([
    ["plain words, at the beginning", "!who detained Sekerina", /^Cypher begins with MATCH/],
    ["behind nothing but a comment", "// why (\n!SELECT * FROM person", /^Cypher begins with MATCH/],
    ["a node that isn't closed", "MATCH (a:Person\n!RETURN a", /^The \( of line 1, column 7 may lack its \) before this/],
    ["the innermost of several", "RETURN size([1, 2\n!AS n", /^The \[ of line 1, column 13 may lack its \] before this/],
  ] as const)("is told: %s", ([, query, hint]) => {
    const { text, at: index } = at(query);
    expect(hintBefore(text, index)).toMatch(hint);
  });

  it.for(["MATCH (a) !RETRN", "RETURN '(', `[`, \"{\" /* ( */ !x", "RETURN 1) !AS n"])("is nothing where no bracket is open: %s", (query) => {
    const { text, at: index } = at(query);
    expect(hintBefore(text, index)).toBeUndefined();
  });

  it("is found in a long text of escaped quotes that doesn't end", () => {
    const text = `RETURN ('${"\\'".repeat(50_000)}\\`;
    expect(hintBefore(text, text.length)).toBe("The ( of line 1, column 8 may lack its ) before this.");
  });

  it("takes the place of a hint that helps nobody, and of no other", () => {
    const vague = "Invalid input 'RETURN': expected 'a', 'b', 'c', 'd', 'e', 'f' or 'g'";
    expect(plainWords(vague, [], at("MATCH (a !RETURN a")).hint).toMatch(/may lack its \)/);
    expect(plainWords(vague, [], at("MATCH (a) !RETURN a")).hint).toMatch(/^Look at what stands just before it/);
    expect(plainWords("Invalid input 'x': expected ')' or '{'", [], at("MATCH (a !x")).hint).toBe("Here goes ) or {.");
  });
});
