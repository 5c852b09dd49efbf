import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { endpointList } from "../../lib/http/endpoints";
import { requestLimits } from "../../lib/http/limits";
import { openapi } from "../../lib/http/openapi";
import { maxAnswerBytes } from "../../lib/store/neo4jCypher";

const document = openapi(endpointList) as unknown as { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Record<string, unknown>> } };

interface Operation {
  parameters?: { name: string; in: string; required: boolean; schema: unknown }[];
  requestBody?: unknown;
  responses: Record<string, { content: Record<string, { schema: unknown }> }>;
}

/** Every `$ref` anywhere in a JSON value. */
function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "$ref" && typeof inner === "string" ? [inner] : references(inner)));
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.values(methods).map((operation): [string, Operation] => [path, operation]));

describe("the OpenAPI document", () => {
  it("refers only to schemas that it holds", () => {
    const found = references(document);
    expect(found.length).toBeGreaterThan(20);
    for (const reference of found) expect(document.components.schemas).toHaveProperty([reference.replace("#/components/schemas/", "")]);
  });

  it("has the Subgraph's schema as a whole, for those who read exports", () => {
    expect(document.components.schemas["Subgraph"]).toMatchObject({
      type: "object",
      required: ["entities", "relations", "truncated", "omitted", "missing"],
      properties: { entities: { type: "array", items: { $ref: "#/components/schemas/Entity" } } },
    });
  });

  it.each(operations)("says of %s what it takes, answers and refuses", (path, operation) => {
    for (const name of path.match(/(?<=\{)\w+(?=\})/g) ?? []) expect(operation.parameters).toContainEqual(expect.objectContaining({ name, in: "path", required: true }));
    expect(operation.parameters ?? operation.requestBody).toBeDefined();
    expect(operation.responses["200"]?.content).toHaveProperty(["application/json"]);
    for (const status of ["4XX", "5XX"]) expect(operation.responses[status]?.content["application/json"]?.schema).toEqual({ $ref: "#/components/schemas/Error" });
  });

  it("describes every route file, and no route that has no file", () => {
    const api = resolve(import.meta.dirname, "../../app/api");
    const files = readdirSync(api, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("route.ts") && !name.includes("[[...rest]]"));
    const handlers = files.flatMap((name) => {
      const path = `/api/${dirname(name).replaceAll("\\", "/").replace(/\[(\w+)\]/g, "{$1}")}`;
      return [...readFileSync(join(api, name), "utf8").matchAll(/export const (GET|POST|DELETE)\b/g)].map((match) => `${match[1]} ${path}`);
    });
    expect(handlers.sort()).toEqual(endpointList.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

it("the stated size of an answer is the one that the store keeps to", () => {
  expect(requestLimits.query.answerBytes).toBe(maxAnswerBytes);
});
