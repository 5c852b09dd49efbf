import type { NamedClaim } from "../queries/recordStreams";
import type { Claim, Entity, Source } from "../ontology/records";
import type { Relation } from "../ontology/subgraph";

/** What is exported: said in every file, so that nobody has to guess what it is a part of. */
export type Scope =
  | { ids: string[] }
  | { neighborhood: { ids: string[] } }
  | { query: { cypher: string; params?: Record<string, unknown> } }
  | { scene: unknown }
  | { dataset: string }
  | { all: true };

export interface ExportOptions {
  /** `single`: every claim an edge of its own; `folded`: one edge a relation, with counts. */
  claims: "single" | "folded";
}

/** A relation with the names of its ends. */
export interface NamedRelation {
  relation: Relation;
  subject: string;
  object: string;
}

/** The graph to write. Each reader may be called once or more and gives the same records in the same order every time. */
export interface ExportGraph {
  entities(): AsyncIterable<Entity>;
  claims(): AsyncIterable<Claim>;
  /** The same, each as it stands in JSON. */
  claimsAsJson(): AsyncIterable<string>;
  /** By subject, stored type, object and id, so that the claims of a relation stand together. */
  namedClaims(): AsyncIterable<NamedClaim>;
  /** The claims folded by ends and stored type, in the order of the claims. */
  relations(): AsyncIterable<Relation>;
  namedRelations(): AsyncIterable<NamedRelation>;
  /** The sources of the claims: few, so at once. */
  sources: readonly Source[];
  counts: { entities: number; claims: number; relations: number; sources: number };
  /** The stored types of the claims (`DETAINED`, `ALLEGED_DETAINED`), sorted. */
  storedTypes: readonly string[];
  /** Asked ids that the store doesn't have. */
  missing: readonly string[];
  /** Whether there was more than could be read: the answer to a query has a limit. */
  truncated: boolean;
}

/** What a writer had to do to the data so that the format could carry it, e.g. "3 control characters removed". */
export interface Warnings {
  add(kind: string, count?: number): void;
  list(): string[];
}

/** The facts that stand in every export. The files' names, sizes and hashes are added when it lies beside them. */
export interface Manifest {
  format: string;
  tool: { name: string; version: string };
  data: { version: string };
  scope: Scope;
  options: ExportOptions;
  counts: ExportGraph["counts"];
  sources: { id: string; title: string; url: string | null; published: string }[];
  warnings: string[];
}

export interface WriteContext {
  options: ExportOptions;
  manifest: Manifest;
  warnings: Warnings;
}

/** One file of an export; its text is made as it is read, so that memory doesn't grow with the graph. */
export interface ExportFile {
  name: string;
  text(): AsyncIterable<string>;
}

/** One export format: one writer a file in this folder, listed in `formats.ts`. */
export interface ExportFormat {
  /** Id of the contract, e.g. `graphml`. */
  id: string;
  label: string;
  /** Media type and extension of the file; of the zip's single files where there are several. */
  mime: string;
  extension: string;
  /** Whether the writer puts the manifest into its file itself; else file and manifest come in a zip. */
  carriesManifest: boolean;
  /** Whether `folded` makes a difference. */
  folds: boolean;
  write(graph: ExportGraph, context: WriteContext): ExportFile[];
}
