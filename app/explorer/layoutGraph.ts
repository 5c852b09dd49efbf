import type { LayoutGraph } from "../../lib/layout/layout";
import type { Kind } from "../../lib/ontology/kinds";
import type { Entity } from "../../lib/ontology/records";
import type { Relation } from "../../lib/ontology/subgraph";
import { captionOf } from "../../lib/scene/elements";
import type { SceneDocument } from "../../lib/scene/scene";

/** Letters of a state's name are capitals set apart. */
const letterWidth = { person: 7.4, agency: 7, state: 10.5, other: 7 } as const;
/** A longer name (px) stands on several lines, as the canvas letters it. */
const longestLine = 160;
const stated = new Set(["asserted", "reported"]);

/** About how wide (px) a name is lettered, and on how many lines. */
export function sizeOfName(kind: Kind, name: string): { width: number; lines: number } {
  const width = letterWidth[kind] * name.length;
  const lines = Math.min(3, Math.max(1, Math.ceil(width / longestLine)));
  // Lines end at words: the longest is longer than the others.
  return { width: lines > 1 ? (1.15 * width) / lines : width, lines };
}

/** What a layout needs to know of entities and relations; those with a place in `fixed` stay, the others are at `now`. */
export function layoutGraph(
  entities: readonly Entity[],
  relations: readonly Relation[],
  fixed: SceneDocument["positions"],
  { now = {}, captions = null }: { now?: SceneDocument["positions"]; captions?: SceneDocument["captions"] } = {},
): LayoutGraph {
  return {
    nodes: entities.map((entity) => ({
      id: entity.id,
      kind: entity.kind,
      radius: entity.kind === "state" ? 20 : 16,
      ...sizeOfName(entity.kind, captionOf(entity, captions)),
    })),
    pairs: relations.map(({ subject, object, type, modality }) => ({ a: subject, b: object, ...(stated.has(modality) && { type }) })),
    fixed,
    now,
  };
}
