import { csv } from "./csv";
import { icews } from "./icews";
import type { ImportFormat } from "./importFormat";
import { quads } from "./quads";
import { subgraphJson } from "./subgraphJson";

/** Every format that can be imported. */
export const importFormats: readonly ImportFormat[] = [icews, quads, csv, subgraphJson];

/** Ids of the contract whose reader is still to come. */
export const laterFormats = ["gdelt", "polecat", "plover", "ftm", "graphml", "gexf"] as const;
