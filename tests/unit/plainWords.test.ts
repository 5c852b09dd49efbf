import { describe, expect, it } from "vitest";
import { plainWords } from "../../lib/cypher/plainWords";

describe("Neo4j's words in plain ones", () => {
  it.each([
    ["Invalid input 'WHRE': expected 'WHERE', 'RETURN' or <EOF>", '"WHRE" can\'t stand here. Did you mean WHERE?', "WHERE"],
    ["Invalid input 'RETRUN'", '"RETRUN" can\'t stand here. Did you mean RETURN?', "RETURN"],
    ["Invalid input '': expected an expression or '*'", "The query isn't finished.", undefined],
    ["Variable `x` not defined", "The variable x isn't known here.", undefined],
    ["Type mismatch: expected Integer but was String", "This is of type String; Integer is needed here.", undefined],
    ["Something else entirely", "Something else entirely.", undefined],
  ])("%s", (message, plain, instead) => {
    expect(plainWords(message)).toMatchObject(instead === undefined ? { message: plain } : { message: plain, instead });
  });

  it.each([
    ["Text cannot be parsed to a Date", "This text can't be read as a Date.", /2025-04[\s\S]*earliest/],
    ["Text cannot be parsed to a Duration", "This text can't be read as a Duration.", /P1Y2M3D/],
    ["Multiple result columns with the same name are not supported", "Two columns have the same name.", /AS/],
    ["Invalid input 'LET': expected 'SET', 'CALL' or 'MATCH'", "LET is a word of Cypher 25.", /^Begin the query with CYPHER 25/],
    ["25 is not a valid option for cypher version. Valid options are: 5", "This database doesn't know Cypher 25, only Cypher 5.", /Leave CYPHER 25 away/],
  ])("%s: says how to mend it", (message, plain, hint) => {
    expect(plainWords(message)).toEqual({ message: plain, hint: expect.stringMatching(hint) as string });
  });

  it("lists what may stand at a place where that is little", () => {
    expect(plainWords("Invalid input ')': expected 'WHERE', '{' or '|'").hint).toBe("Here goes WHERE, { or |.");
  });

  it("knows the variable that was meant", () => {
    expect(plainWords("Variable `persn` not defined", ["person", "claim"]).instead).toBe("person");
  });
});
