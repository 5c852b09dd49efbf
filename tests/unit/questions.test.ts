import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCypher } from "../../lib/cypher/checkCypher";
import { lookAtCypher } from "../../lib/cypher/cypherParser";
import { questions } from "../../lib/questions/catalog";
import { questionSchema, topics } from "../../lib/questions/question";

const folder = resolve(import.meta.dirname, "../../lib/questions");
const camelCase = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe("The saved questions", () => {
  it("are at least 25, some on every topic, and none twice", () => {
    expect(questions.length).toBeGreaterThanOrEqual(25);
    for (const topic of topics) expect(questions.filter((question) => question.topic === topic).length, topic).toBeGreaterThanOrEqual(3);
    for (const field of ["id", "title", "sentence"] as const) expect(new Set(questions.map((question) => question[field])).size).toBe(questions.length);
  });

  it("are each a file of their own", () => {
    const files = readdirSync(folder).filter((name) => !["catalog.ts", "question.ts"].includes(name));
    expect(files.sort()).toEqual(questions.map(({ id }) => `${camelCase(id)}.ts`).sort());
  });

  it.each(questions.map((question) => [question.id, question] as const))("%s is as a question should be", async (_id, question) => {
    expect(questionSchema.safeParse(question).error?.issues).toBeUndefined();
    const names = question.parameters.map(({ name }) => name).sort();
    const slots = [...question.sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const used = (await lookAtCypher(question.cypher))?.parameters.map(({ name }) => name);
    expect([...new Set(used)].sort()).toEqual(names);
    expect(names).toEqual(expect.arrayContaining(slots));
    for (const { required, name, ...parameter } of question.parameters) {
      if (required) expect(slots, `${name} is asked for, so the sentence has to say it`).toContain(name);
      if (required) expect(parameter.default).toBeDefined();
    }
    await expect(checkCypher(question.cypher)).resolves.toBeUndefined();
  }, 60_000);
});
