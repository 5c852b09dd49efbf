import { describe, expect, it } from "vitest";
import { phraseMatches } from "../../app/explorer/panels/console/editor/phrases";
import { fieldOf, freshField, parameterNames, parameterValue, type ParameterField } from "../../app/explorer/panels/console/parameterValue";
import { isPlanOnly, withoutPlanWord } from "../../app/explorer/panels/console/planOnly";
import { addressOf, queryOfAddress } from "../../app/explorer/panels/console/queryAddress";
import { foundPast, isPastQuery, isSameQuery, isStill, withPin, withRun } from "../../app/explorer/panels/console/queryHistory";
import { filledSentence, typedQuestions } from "../../app/explorer/panels/console/questionPhrases";
import { questions } from "../../lib/questions/catalog";

describe("phrases of the ontology while typing", () => {
  it.for([
    ["MATCH (a) was detained by", "<-[:DETAINED]-"],
    ["MATCH (a) detain", "-[:DETAINED]->"],
    ["MATCH (a)-[d:was detained by", "DETAINED"],
    ["MATCH (a) met", "-[:MET]-"],
  ] as const)("%s", ([typed, insert]) => {
    const [first] = phraseMatches(typed);
    expect(first?.insert).toBe(insert);
    expect(typed.slice(first?.from)).toMatch(/^(was detained by|detain|met)$/);
  });

  it("aren't found in two letters, nor in the middle of a word", () => {
    expect(phraseMatches("MATCH (a) de")).toEqual([]);
    expect(phraseMatches("MATCH (a) xdetained")).toEqual([]);
  });
});

describe("parameters", () => {
  it.for([null, "", "text", "2025-04-17", 7, 0.5, true, ["a", null], { a: 1 }, { $type: "integer", value: "9007199254740993" }, { $type: "float", value: "2" }].map((value) => [value] as const))("%j of a link or the history is sent as it came", ([value]) => {
    expect(parameterValue(fieldOf(value))).toEqual({ value });
  });

  it("leave an answer that of the query in the editor where they aren't known there", () => {
    const asked = { cypher: "RETURN $a, $b", params: { a: 1, b: 2 } };
    expect(isStill({ ...asked, params: {} }, asked)).toBe(true);
    expect(isStill({ ...asked, params: { b: 2, a: 1 } }, asked)).toBe(true);
    expect(isStill({ ...asked, params: { a: 1, b: 3 } }, asked)).toBe(false);
    expect(isStill({ ...asked, params: { a: 1, b: 2, c: 3 } }, asked)).toBe(false);
    expect(isStill({ ...asked, cypher: "RETURN $a" }, asked)).toBe(false);
  });

  it("make a query another one by their values, not by their order", () => {
    const query = { cypher: "RETURN $a, $b", params: { a: 1, b: null } };
    expect(isSameQuery(query, { ...query, params: { b: null, a: 1 } })).toBe(true);
    expect(isSameQuery(query, { ...query, params: { a: 1, b: "" } })).toBe(false);
  });

  it.for([
    [{ type: "integer", text: " 7 " }, 7],
    [{ type: "integer", text: "9007199254740993" }, { $type: "integer", value: "9007199254740993" }],
    [{ type: "number", text: "-0.5" }, -0.5],
    [{ type: "number", text: "2.0" }, { $type: "float", value: "2" }],
    [{ type: "truth", text: "false" }, false],
    [{ type: "date", text: "2024-02-29" }, "2024-02-29"],
    [{ type: "json", text: '["a", {"b": 1}]' }, ["a", { b: 1 }]],
    [{ type: "json", text: '[9007199254740993, {"b": 1.0}]' }, [{ $type: "integer", value: "9007199254740993" }, { b: { $type: "float", value: "1.0" } }]],
    [{ type: "text", text: "" }, ""],
    [{ type: "entity", text: "", optional: true }, null],
  ] as [ParameterField, unknown][])("%o is taken", ([field, value]) => {
    expect(parameterValue(field)).toEqual({ value });
  });

  it.for([
    { type: "integer", text: "7.5" }, { type: "integer", text: "9223372036854775808" }, { type: "number", text: "seven" }, { type: "number", text: "1e999" }, { type: "truth", text: "maybe" },
    { type: "date", text: "2025-02-30" }, { type: "date", text: "17 April" }, { type: "date", text: "2025-04" }, { type: "relation", text: "KIDNAPPED_BY" }, { type: "json", text: "{" }, { type: "entity", text: "" },
  ] as ParameterField[])("%o is refused in words", (field) => {
    expect(parameterValue(field)).toEqual({ wrong: expect.stringMatching(/\w/) as string });
  });

  it("are those of the query, not of its texts and comments", () => {
    expect(parameterNames("MATCH (a {id: $id}) // $no\nWHERE a.name = '$nor' RETURN $дни, $id")).toEqual(["id", "дни"]);
  });
});

describe("what is kept of past queries", () => {
  const past = { cypher: "RETURN 1", params: {}, at: "2025-04-17T10:00:00.000Z", pinned: false };

  it("is shown", () => expect(isPastQuery(past)).toBe(true));
  it.for([{ ...past, at: "yesterday" }, { ...past, cypher: 1 }, { ...past, params: null }, { ...past, pinned: "no" }, null, "RETURN 1"])("%o isn't one, and is left out", (kept) => {
    expect(isPastQuery(kept)).toBe(false);
  });
});

describe("a query in the address", () => {
  const query = { cypher: "MATCH (a {id: $id})\nRETURN a // 100 % & more", params: { id: "person:a", days: 7 } };

  it("keeps the integers of a link as they stand there", () => {
    expect(queryOfAddress('?cypher=RETURN+$n&params={"n":9007199254740993}')?.params).toEqual({ n: { $type: "integer", value: "9007199254740993" } });
  });

  it("comes back as it was sent, without the scene of who sent it, or what was open in it", () => {
    const address = new URL(addressOf("http://127.0.0.1:3000/?scene=abc&entity=x&note=y&claim=z&mode=read", query, "json") ?? "");
    expect(queryOfAddress(address.search)).toEqual({ ...query, view: "json" });
    expect([...address.searchParams.keys()].sort()).toEqual(["answer", "cypher", "params", "view"]);
  });

  it("is left out when it is too long for one", () => {
    expect(addressOf("http://127.0.0.1:3000/", { cypher: "x".repeat(10_000), params: {} }, null)).toBeNull();
  });

  it("whose parameters aren't a map of values has none", () => {
    expect(queryOfAddress("?cypher=RETURN%201&params=[1]&answer=video")).toEqual({ cypher: "RETURN 1", params: {}, view: null });
  });
});

describe("the history", () => {
  const run = (cypher: string, at: string, params = {}) => ({ cypher, at, params });

  it("has a query once, newest first, and keeps it pinned", () => {
    const first = withRun(withRun([], run("RETURN 1", "2025-01-01")), run("RETURN 2", "2025-01-02"));
    const pinned = first.flatMap((past) => (past.cypher === "RETURN 1" ? [past] : [])).reduce((all, past) => withPin(all, past, true), first);
    const again = withRun(pinned, run("RETURN 1", "2025-01-03"));
    expect(again.map(({ cypher, pinned: is }) => [cypher, is])).toEqual([["RETURN 1", true], ["RETURN 2", false]]);
    expect(withRun(again, run("RETURN 1", "2025-01-04", { days: 1 }))).toHaveLength(3);
  });

  it("forgets the oldest that aren't pinned", () => {
    const old = withRun([], run("RETURN 'old'", "2024-01-01"));
    const kept = old.reduce((all, past) => withPin(all, past, true), old);
    const many = Array.from({ length: 300 }, (_, index) => run(`RETURN ${index}`, "2025-01-01")).reduce<ReturnType<typeof withRun>>((all, one) => withRun(all, one), kept);
    expect(many).toHaveLength(201);
    expect(foundPast(many, "OLD")).toEqual([expect.objectContaining({ cypher: "RETURN 'old'", pinned: true })]);
    expect(foundPast(many, "")[0]?.pinned).toBe(true);
  });
});

describe("saved questions as they are typed", () => {
  const question = { id: "q", title: "Within days", topic: "time", sentence: "Who was detained by {agency} within {days} days?", description: "d", cypher: "RETURN 1", parameters: [
    { name: "agency", label: "Agency", type: "entity" as const }, { name: "days", label: "Days", type: "integer" as const, default: 7 },
  ] };

  it("give what stands in their slots", () => {
    expect(typedQuestions([question], "who was detained by  SCNS within 3 days")).toEqual([{ question, slots: { agency: "SCNS", days: "3" }, lead: null }]);
  });

  it("are found by any of their words, and say what to type next", () => {
    expect(typedQuestions([question], "within detained")).toEqual([{ question, slots: {}, lead: "Who was detained by " }]);
    expect(typedQuestions([question], "funded")).toEqual([]);
  });

  it("are read in the words that people use, with what they typed in the slots", () => {
    expect(typedQuestions([question], "Who was arrested by SCNS within 3 days?")).toEqual([{ question, slots: { agency: "SCNS", days: "3" }, lead: null }]);
  });

  it("are offered, the nearest first, to who asks in words of one's own, and not to who looks for a name", () => {
    const found = typedQuestions(questions, "Who was arrested in Kyrgyzstan?").map(({ question: { sentence, title } }) => `${sentence} ${title}`);
    expect(found.length).toBeGreaterThan(0);
    for (const told of found) expect(told).toMatch(/detained|arrest/i);
    const [nearest] = typedQuestions(questions, "which agency accused people and arrested them within days");
    expect(nearest?.question.id).toBe("detained-after-accusation");
    expect(typedQuestions(questions, "who is xyzzy")).toEqual([]);
    expect(typedQuestions(questions, "Detained Peoples Aid Committee")).toEqual([]);
  });

  it("are read as sentences, each of those that come with the project", () => {
    expect(questions.length).toBeGreaterThan(0);
    for (const { id, sentence, parameters } of questions) {
      const told = filledSentence({ ...question, sentence, parameters }, {});
      expect(told, id).not.toMatch(/[{}]/);
      expect(told.split("…"), id).toHaveLength(parameters.length + 1);
    }
  });
});

describe("A parameter that nobody has filled in", () => {
  it.each([
    ["n", "MATCH (a) RETURN a LIMIT $n", "integer"], ["from", "MATCH (a) RETURN a skip $from LIMIT $n", "integer"],
    ["n", "MATCH (a) WHERE a.id = $n RETURN a LIMIT $number", "text"], ["who", "MATCH (a {id: $who}) RETURN a", "text"],
  ])("$%s of %s is shown as what it counts as: %s", (name, cypher, type) => {
    const field = freshField(name, cypher);
    expect(field.type).toBe(type);
    expect(parameterValue(field)).toEqual({ wrong: expect.stringMatching(/needs a value/) as string });
  });

  it("has a value once something was typed, and an empty text once that was taken away", () => {
    const field = freshField("who", "MATCH (a {id: $who}) RETURN a");
    expect(parameterValue({ ...field, text: "x", fresh: false })).toEqual({ value: "x" });
    expect(parameterValue({ ...field, fresh: false })).toEqual({ value: "" });
  });
});

describe("a query that asks for its plan only", () => {
  it.each(["EXPLAIN RETURN 1", "// why\n/* so */ cypher 5\n explain RETURN 1", "//\rEXPLAIN RETURN 1"])("is one: %s", (cypher) => expect(isPlanOnly(cypher)).toBe(true));
  it.each([["// why\nPROFILE RETURN 1", "// why\n RETURN 1"], ["CYPHER 5 explain RETURN 1", "CYPHER 5  RETURN 1"], ["RETURN 1 AS profile", "RETURN 1 AS profile"]])(
    "is asked for anew without the word that asked before: %s", (cypher, query) => expect(withoutPlanWord(cypher)).toBe(query));
  it.each(["PROFILE RETURN 1", "// EXPLAIN\nRETURN 1", "RETURN 1 // EXPLAIN", "explained"])("is none: %s", (cypher) => expect(isPlanOnly(cypher)).toBe(false));
  it("is told from one below a line of slashes and stars", () => {
    expect(isPlanOnly(`${"/".repeat(5_000)}\n/*${"*".repeat(5_000)}/\n${"// ".repeat(5_000)}\nRETURN 1`)).toBe(false);
  });
});
