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

  it("lists what may stand at a place where that is little", () => {
    expect(plainWords("Invalid input ')': expected 'WHERE', '{' or '|'").hint).toBe("Here goes WHERE, { or |.");
  });

  it("knows the variable that was meant", () => {
    expect(plainWords("Variable `persn` not defined", ["person", "claim"]).instead).toBe("person");
  });
});
