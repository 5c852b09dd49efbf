import type { Kind } from "./kinds";
import type { Status } from "./status";

/** What a relation is drawn as: CAMEO's four quad classes, or a standing tie. */
export const colourRoles = ["material-conflict", "verbal-conflict", "material-cooperation", "verbal-cooperation", "tie"] as const;
export type ColourRole = (typeof colourRoles)[number];

/** A row as written in `eventTypes` and `tieTypes`; what can be derived is left out there. */
export interface RelationTypeRow {
  type: string;
  /** Left out where "ed" makes the active phrase of it: "detain". */
  infinitive?: string;
  /** Left out where it is what the type says: "seized property of" of SEIZED_PROPERTY_OF. */
  active?: string;
  passive?: string;
  /** The active phrase of several who act, where it isn't made from the others by rule: "are members of". */
  plural?: string;
  symmetric?: true;
  /** Kinds that may stand at this end; any when left out. `other` may stand anywhere, since it means "not known". */
  subject?: readonly Kind[];
  object?: readonly Kind[];
  quad?: 1 | 2 | 3 | 4 | null;
  colour?: ColourRole;
  status?: Status;
}
