import { z } from "zod";
import packageFile from "../../package.json";
import { claimSchema, entitySchema, sourceSchema } from "../ontology/records";
import { relationSchema, subgraphSchema } from "../ontology/subgraph";
import type { Endpoint } from "./endpoint";
import { errorBodySchema } from "./errorBody";

type Json = Record<string, unknown>;

/** Schemas that have a name of their own in the document. */
const namedSchemas = { Entity: entitySchema, Source: sourceSchema, Claim: claimSchema, Relation: relationSchema, Subgraph: subgraphSchema };

/** The OpenAPI 3.1 document of the given endpoints; every schema in it is generated from the zod schema that the code uses. */
export function openapi(endpoints: readonly Endpoint[]): Json & { openapi: string } {
  return {
    openapi: "3.1.0",
    info: {
      title: packageFile.name,
      version: packageFile.version,
      description: packageFile.description,
      license: { name: packageFile.license, identifier: packageFile.license },
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { [endpoint.method.toLowerCase()]: operation(endpoint) }])),
    components: { schemas: components(endpoints) },
  };
}

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The name of an endpoint's answer: its own, or that of the named schema it answers with. */
function answerName(endpoint: Endpoint): string {
  return Object.entries(namedSchemas).find(([, schema]) => schema === endpoint.answer)?.[0] ?? `${capitalized(endpoint.name)}Answer`;
}

function operation(endpoint: Endpoint): Json {
  const answer = { "application/json": { schema: reference(answerName(endpoint)) } };
  const lines = { "application/x-ndjson": { schema: { type: "string", description: endpoint.ndjson } } };
  const file = { "*/*": { schema: { type: "string", format: "binary", description: endpoint.file } } };
  const failure = (description: string) => ({ description, content: { "application/json": { schema: reference("Error") } } });
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    ...(endpoint.method !== "POST" || endpoint.takesFile
      ? { parameters: queryParameters(endpoint), ...(endpoint.takesFile ? { requestBody: { required: true, description: endpoint.takesFile, content: { "application/octet-stream": {} } } } : {}) }
      : { requestBody: { required: true, content: { "application/json": { schema: reference(`${capitalized(endpoint.name)}Request`) } } } }),
    responses: {
      "200": { description: endpoint.summary, content: { ...answer, ...(endpoint.ndjson ? lines : {}), ...(endpoint.file ? file : {}) } },
      "4XX": failure("The request can't be answered as it is; the body says why and how to mend it."),
      "5XX": failure("The store is down, or the question took too long or too much memory."),
    },
  };
}

function queryParameters(endpoint: Endpoint): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(endpoint.params, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).map(([name, schema]) => {
    const inPath = endpoint.path.includes(`{${name}}`);
    const { description } = typeof schema === "object" ? schema : {};
    return { name, in: inPath ? "path" : "query", required: inPath || required.includes(name), ...(description === undefined ? {} : { description }), schema };
  });
}

function components(endpoints: readonly Endpoint[]): Json {
  const answers = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...namedSchemas, Error: errorBodySchema })) answers.add(schema, { id });
  for (const endpoint of endpoints) if (!answers.has(endpoint.answer)) answers.add(endpoint.answer, { id: answerName(endpoint) });
  const requests = z.registry<{ id: string }>();
  for (const endpoint of endpoints) if (endpoint.method === "POST" && !endpoint.takesFile) requests.add(endpoint.params, { id: `${capitalized(endpoint.name)}Request` });
  return { ...schemasOf(answers, "output"), ...schemasOf(requests, "input") };
}

/** JSON Schemas (2020-12) of a registry, without the keys that only a file of their own needs. */
function schemasOf(registry: z.core.$ZodRegistry<{ id: string }>, io: "input" | "output"): Json {
  const { schemas } = z.toJSONSchema(registry, { io, unrepresentable: "any", uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]));
}
