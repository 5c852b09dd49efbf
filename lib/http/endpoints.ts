import { z } from "zod";
import { betweenAnswer, betweenParams } from "../queries/between";
import { claimsAnswer, claimsParams } from "../queries/claims";
import { commonNeighborsAnswer, commonNeighborsParams } from "../queries/commonNeighbors";
import { importReportSchema } from "../import/importReport";
import { countsParams } from "../queries/counts";
import { datasetsAnswer, datasetsParams } from "../queries/datasets";
import { degreesAnswer, degreesParams } from "../queries/degrees";
import { entityAnswer, entityParams } from "../queries/entity";
import { expansionAnswer, expansionParams } from "../queries/expansion";
import { neighborsAnswer, neighborsParams } from "../queries/neighbors";
import { openingAnswer, openingParams } from "../queries/opening";
import { pathsAnswer, pathsParams } from "../queries/paths";
import { schemaParams } from "../queries/schema";
import { searchAnswer, searchParams } from "../queries/search";
import { sourceAnswer, sourceParams } from "../queries/source";
import { sourcesAnswer, sourcesParams } from "../queries/sources";
import { healthAnswer, storeAnswer } from "./answers";
import { checkAnswer, checkParams, queryAnswer, queryParams, questionsAnswer, shownAnswer, shownParams, writeAnswer, writeParams } from "./cypherShapes";
import { endpoint } from "./endpoint";
import type { Endpoint } from "./endpoint";
import { importParams } from "./importParams";
import { removeDatasetAnswer, removeDatasetParams } from "./removeDatasetShapes";
import { exportParams, exportPreviewAnswer } from "./exportRequest";
import { maxBodyBytes, maxImportBytes } from "./limits";

/** Every route of the API, in the order of the documentation. */
export const endpoints = {
  health: endpoint({
    name: "health", method: "GET", path: "/api/health", params: countsParams, answer: healthAnswer,
    summary: "Which engine answers, and how much it holds",
  }),
  schema: endpoint({
    name: "schema", method: "GET", path: "/api/schema", params: schemaParams, answer: storeAnswer,
    summary: "Kinds, relation types with their counts, data sets and limits",
  }),
  search: endpoint({
    name: "search", method: "GET", path: "/api/search", params: searchParams, answer: searchAnswer,
    summary: "Entities by any spelling of their name, best first",
  }),
  opening: endpoint({
    name: "opening", method: "GET", path: "/api/opening", params: openingParams, answer: openingAnswer,
    summary: "The best connected entities, to begin with in a store one knows nothing of",
  }),
  entity: endpoint({
    name: "entity", method: "GET", path: "/api/entities/{id}", params: entityParams, answer: entityAnswer,
    summary: "One entity, with the number of its claims by relation, direction and year",
  }),
  neighbors: endpoint({
    name: "neighbors", method: "POST", path: "/api/neighbors", params: neighborsParams, answer: neighborsAnswer,
    summary: "What surrounds some entities",
  }),
  expansion: endpoint({
    name: "expansion", method: "POST", path: "/api/expansion", params: expansionParams, answer: expansionAnswer,
    summary: "What an expansion would bring, by relation type, direction and date, counted before any of it is fetched",
  }),
  degrees: endpoint({
    name: "degrees", method: "POST", path: "/api/degrees", params: degreesParams, answer: degreesAnswer,
    summary: "How many entities and claims surround each of some entities",
  }),
  between: endpoint({
    name: "between", method: "POST", path: "/api/between", params: betweenParams, answer: betweenAnswer,
    summary: "The relations among some entities",
  }),
  commonNeighbors: endpoint({
    name: "commonNeighbors", method: "POST", path: "/api/common-neighbors", params: commonNeighborsParams, answer: commonNeighborsAnswer,
    summary: "The entities that several entities have relations with",
  }),
  paths: endpoint({
    name: "paths", method: "POST", path: "/api/paths", params: pathsParams, answer: pathsAnswer,
    summary: "All shortest chains of claims from one entity to another",
  }),
  claims: endpoint({
    name: "claims", method: "POST", path: "/api/claims", params: claimsParams, answer: claimsAnswer,
    summary: "Claims with their sources, page by page in a stable order",
  }),
  sources: endpoint({
    name: "sources", method: "GET", path: "/api/sources", params: sourcesParams, answer: sourcesAnswer,
    summary: "All sources",
  }),
  source: endpoint({
    name: "source", method: "GET", path: "/api/sources/{id}", params: sourceParams, answer: sourceAnswer,
    summary: "One source, with the number of its claims",
  }),
  datasets: endpoint({
    name: "datasets", method: "GET", path: "/api/datasets", params: datasetsParams, answer: datasetsAnswer,
    summary: "All data sets",
  }),
  removeDataset: endpoint({
    name: "removeDataset", method: "DELETE", path: "/api/datasets/{id}", params: removeDatasetParams, answer: removeDatasetAnswer, ownerOnly: true,
    summary: "Removes a data set: its claims and sources, then the entities that no claim uses any more",
  }),
  query: endpoint({
    name: "query", method: "POST", path: "/api/query", params: queryParams, answer: queryAnswer, exactNumbers: true, ndjson: "One JSON value a line: {columns}, then {row} for each row, then {end} with the rest of the answer, or {error}.",
    summary: "Answers a Cypher query, read-only",
  }),
  queryCheck: endpoint({
    name: "queryCheck", method: "POST", path: "/api/query/check", params: checkParams, answer: checkAnswer, exactNumbers: true,
    summary: "What is to be said of a Cypher query before it runs: refusals, mistakes, near names, what may take long",
  }),
  queryWrite: endpoint({
    name: "queryWrite", method: "POST", path: "/api/query/write", params: writeParams, answer: writeAnswer, ownerOnly: true, exactNumbers: true,
    summary: "Tells what a Cypher query would change, and changes it when that is confirmed; only where the owner allows it",
  }),
  questions: endpoint({
    name: "questions", method: "GET", path: "/api/questions", params: z.strictObject({}), answer: questionsAnswer,
    summary: "The saved questions, each with its sentence, its parameters and its Cypher",
  }),
  cypher: endpoint({
    name: "cypher", method: "POST", path: "/api/cypher", params: shownParams, answer: shownAnswer,
    summary: "The Cypher behind an act of the explorer, as it can be run in the console",
  }),
  export: endpoint({
    name: "export", method: "POST", path: "/api/export", params: exportParams, answer: exportPreviewAnswer, exactNumbers: true,
    file: "The file in the format asked for, with its manifest inside; a zip with manifest.json where it is several files or has no room for one.",
    summary: "A part of the graph as a file; with preview, how much that would be",
  }),
  import: endpoint({
    name: "import", method: "POST", path: "/api/import", params: importParams, answer: importReportSchema, ownerOnly: true,
    takesFile: "The file itself, as text, gzip or zip. A zip may hold companions besides: entity2id.txt and relation2id.txt of quads, and the table of actors that the parameter actors names.",
    ndjson: "One JSON value a line: {progress: {rows, bytes, totalBytes}} while it goes on, {rejects} with refused rows as text in pieces, {end} with the report, or {error}.",
    summary: "Brings a file of event data into the store; importing it twice is importing it once",
  }),
  openapi: endpoint({
    name: "openapi", method: "GET", path: "/api/openapi.json", params: z.strictObject({}), answer: z.looseObject({ openapi: z.string() }),
    summary: "This document",
  }),
} as const;

/** The endpoints as a list without their own types. */
export const endpointList: readonly Endpoint[] = Object.values(endpoints);

const patterns = endpointList.map(({ path, method, ownerOnly }) => ({ segments: path.split("/"), methods: method === "GET" ? ["GET", "HEAD"] : [method], ownerOnly }));

const segmentsOf = (path: string) => path.replace(/\/$/, "").split("/");
const matches = (pattern: readonly string[], segments: readonly string[]) =>
  pattern.length === segments.length && pattern.every((part, index) => part.startsWith("{") || part === segments[index]);

/** Bytes that a body sent to a path (still encoded) may have. */
export function bodyLimit(path: string): number {
  return endpointList.some((endpoint) => endpoint.takesFile && endpoint.path === path.replace(/\/$/, "")) ? maxImportBytes : maxBodyBytes;
}

/** Whether the address at a path (still encoded) is for the owner alone. */
export function isOwnerOnly(path: string): boolean {
  const readings = [segmentsOf(path).map(decodeURIComponent), segmentsOf(decodeURIComponent(path))];
  return patterns.some(({ segments, ownerOnly }) => ownerOnly && readings.some((reading) => matches(segments, reading)));
}

/**
 * The methods that the address at a path (still encoded) has. An unknown address of the API has those that any of it has, so
 * that it is answered as unknown; pages and files have GET and HEAD.
 */
export function allowedMethods(path: string): readonly string[] {
  const segments = segmentsOf(path);
  const found = patterns.find((pattern) => matches(pattern.segments, segments));
  if (found) return found.methods;
  return segments[1] === "api" ? ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] : ["GET", "HEAD"];
}
