import type { NeighborsAsk } from "../../api";
import type { Period } from "../Histogram";

export const ways = ["connected", "latest", "type", "everything"] as const;
export type Way = (typeof ways)[number];

/** What the reader chose to bring in. */
export interface ExpandChoice {
  way: Way;
  /** For the most connected and the latest. */
  limit: number;
  /** Relation types, for `type`. */
  ticked: ReadonlySet<string>;
  direction: "both" | "out" | "in";
  period: Period;
}

/** How many come at first, where it's the reader's to say. */
export const atFirst = 20;

/** The part of a question that narrows it down. */
export function narrowing({ direction, period: { from, to } }: ExpandChoice): Pick<NeighborsAsk, "direction" | "from" | "to"> {
  return { ...(direction !== "both" && { direction }), ...(from !== null && { from }), ...(to !== null && { to }) };
}

/** What is to be asked of the store; null where nothing is chosen. `room`: entities that the scene still has room for. */
export function questionOf(ids: readonly string[], choice: ExpandChoice, room: number): NeighborsAsk | null {
  const { way, ticked, limit } = choice;
  if (room === 0 || (way === "type" && ticked.size === 0)) return null;
  const isAll = way === "type" || way === "everything";
  return {
    ids: [...ids],
    limit: Math.min(room, isAll ? room : limit),
    order: way === "latest" ? "latest" : "connected",
    ...narrowing(choice),
    ...(way === "type" && { relations: [...ticked] }),
  };
}
