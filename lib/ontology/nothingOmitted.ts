import type { Subgraph } from "./subgraph";

/** What an answer leaves out when it leaves out nothing. Apart from the schemas, so that the page can have it without zod. */
export const nothingOmitted: Subgraph["omitted"] = { entities: 0, relations: 0, claims: 0, atLeast: false };
