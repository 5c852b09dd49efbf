import { describe, expect, it } from "vitest";
import { slotValue } from "../../lib/cli/slotValue";
import { questions } from "../../lib/questions/catalog";
import type { QuestionParameter } from "../../lib/questions/question";

const slot = (type: QuestionParameter["type"], more: Partial<QuestionParameter> = {}): QuestionParameter => ({ name: "x", label: "X", type, ...more });

describe("What is given for a slot of a saved question", () => {
  it.each([
    ["integer", "10", 10], ["integer", 10, 10], ["date", "2025-04-17", "2025-04-17"], ["kind", "agency", "agency"], ["modality", "alleged", "alleged"],
    ["relation", "DETAINED", "DETAINED"], ["text", "42", "42"], ["text", "a=b", "a=b"], ["entity", "person:x", "person:x"], ["kind", "", null], ["text", null, null],
  ] as const)("%s: %j is taken as %j", (type, given, value) => {
    expect(slotValue(slot(type), given)).toBe(value);
  });

  it.each([
    ["integer", "abc"], ["integer", "1.5"], ["integer", "9007199254740993"], ["date", "2024-13-40"], ["date", "2025-02-30"], ["date", "2025-04"], ["date", "yesterday"],
    ["kind", "bogus"], ["modality", "sure"], ["relation", "DETANED"], ["entity", ["person:x"]],
  ] as const)("%s: %j is refused in words", (type, given) => {
    expect(() => slotValue(slot(type), given)).toThrow(expect.objectContaining({ code: "bad-input", message: expect.stringMatching(/^The parameter x has to be /) as string }));
  });

  it("a slot that has to be filled isn't left open", () => {
    expect(() => slotValue(slot("entity", { required: true, default: "person:x" }), "")).toThrow(/can't be left open/);
  });

  it.each(questions.flatMap(({ id, parameters }) => parameters.map((parameter) => [id, parameter.name, parameter] as const)))("%s takes its own default for %s", (_id, _name, parameter) => {
    if (parameter.default === undefined) expect(slotValue(parameter, null)).toBeNull();
    else expect(slotValue(parameter, parameter.default)).toBe(parameter.default);
  });
});
