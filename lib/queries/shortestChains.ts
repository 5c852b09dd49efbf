import { beginningOfTime, compareDays, compareText, endOfTime } from "./order";

/** Entities reached, with the day: forward the earliest on which one can be there, backward the latest on which one can leave. */
export type Reached = Map<string, string>;

/** Asks for all entities one claim away from the reached ones, in or against the direction of time. */
export interface StepRequest {
  kind: "step";
  side: "forward" | "backward";
  reached: Reached;
  /** Only these entities, where given. */
  within?: ReadonlySet<string>;
}

/** What a step answers: each entity with its day and the number of its claims. */
export type StepReply = { id: string; time: string; degree: number }[];

/** Asks, for each end, for its first `atMost` neighbours (by id) that can be left no later than their bound. */
export interface ExtendRequest {
  kind: "extend";
  ends: { id: string; time: string }[];
  bounds: Reached;
  atMost: number;
}

/** What an extension answers: for each end (by its place) the neighbours in the order of their ids, each with its earliest day. */
export type ExtendReply = { end: number; id: string; time: string }[];

/** All shortest chains, at most the cap, in the order of their ids; `more` where there are others, with the entities known to be on these. */
export interface Chains {
  chains: string[][];
  more: boolean;
  /** Entities on shortest chains, as far as they are known. */
  onChains: Set<string>;
}

type Request = StepRequest | ExtendRequest;
type Search<Result> = Generator<Request, Result, unknown>;

function* step(request: Omit<StepRequest, "kind">): Search<StepReply> {
  return (yield { kind: "step", ...request }) as StepReply;
}

function* extend(request: Omit<ExtendRequest, "kind">): Search<ExtendReply> {
  return (yield { kind: "extend", ...request }) as ExtendReply;
}

interface Ask {
  from: string;
  to: string;
  /** Claims in a chain at most. */
  maxLength: number;
  cap: number;
  /** ISO days: the period in which the days of a chain in time must be; left out is without end. */
  since?: string;
  until?: string;
  /** Claims at each end, to begin with the smaller side. */
  degrees: { from: number; to: number };
}

/**
 * Finds all shortest chains between two entities, by breadth from both ends at once, entity by entity: a thousand
 * parallel claims are one step. It asks for steps and is given their answers, so that one search serves every engine.
 *
 * A chain is in time when days can be chosen from the ranges of its claims that never go back. An engine that isn't
 * asked to mind time answers each step with the day it was given. Going on from the earliest possible day, and dropping
 * an entity that was reached in fewer steps and no later, loses no shortest chain.
 */
export function* shortestChains(ask: Ask): Search<Chains> {
  if (ask.from === ask.to) return { chains: [[ask.from]], more: false, onChains: new Set([ask.from]) };
  const bounds = yield* boundsOfChains(ask);
  if (!bounds) return { chains: [], more: false, onChains: new Set() };
  const chains = yield* walk(ask, bounds);
  const onChains = new Set(bounds.proven.flatMap((reached) => [...reached.keys()]));
  return { chains: chains.slice(0, ask.cap), more: chains.length > ask.cap, onChains };
}

interface Bounds {
  /** At index i, the entities from which the end can be reached after i steps, with the latest day to leave them; index 0 is the start. */
  levels: Reached[];
  /** Levels whose entities can be reached from the start too. */
  proven: Reached[];
}

function* boundsOfChains({ from, to, maxLength, degrees, since = beginningOfTime, until = endOfTime }: Ask): Search<Bounds | undefined> {
  const forward = oneSide(from, since, degrees.from, (a, b) => compareDays(a, b) < 0);
  const backward = oneSide(to, until, degrees.to, (a, b) => compareDays(a, b) > 0);
  while (forward.levels.length + backward.levels.length - 2 < maxLength) {
    const [side, name] = forward.degree <= backward.degree ? ([forward, "forward"] as const) : ([backward, "backward"] as const);
    side.advance(yield* step({ side: name, reached: side.last() }));
    if (side.last().size === 0) return undefined;
    const meeting = inTime(backward.last(), forward.last());
    if (meeting.size > 0) return yield* backFrom(meeting, forward.levels, backward.levels);
  }
  return undefined;
}

function oneSide(start: string, time: string, degree: number, better: (a: string, b: string) => boolean) {
  const best: Reached = new Map([[start, time]]);
  const levels: Reached[] = [new Map(best)];
  return {
    levels,
    degree,
    last: () => levels.at(-1) as Reached,
    advance(reply: StepReply) {
      const news = reply.filter((found) => !best.has(found.id) || better(found.time, best.get(found.id) as string));
      for (const found of news) best.set(found.id, found.time);
      levels.push(new Map(news.map((found) => [found.id, found.time])));
      this.degree = news.reduce((sum, found) => sum + found.degree, 0);
    },
  };
}

/** The entities that can be left no earlier than they are reached. */
function inTime(leave: Reached, arrive: Reached): Reached {
  return new Map([...leave].filter(([id, time]) => arrive.has(id) && compareDays(arrive.get(id) as string, time) <= 0));
}

/** Goes back from where the two sides meet, so that every level knows the latest day to leave. */
function* backFrom(meeting: Reached, forward: readonly Reached[], backward: readonly Reached[]): Search<Bounds> {
  const proven = [meeting];
  for (let level = forward.length - 2; level > 0; level--) {
    const arrive = forward[level] as Reached;
    const reply = yield* step({ side: "backward", reached: proven[0] as Reached, within: new Set(arrive.keys()) });
    proven.unshift(inTime(new Map(reply.map((found) => [found.id, found.time])), arrive));
  }
  const start = forward.length > 1 ? [new Map(forward[0])] : [];
  return { levels: [...start, ...proven, ...backward.slice(0, -1).toReversed()], proven };
}

/** Walks from the start along the bounds; keeps the first chains by id, one more than the cap. */
function* walk({ from, cap, since = beginningOfTime }: Ask, { levels }: Bounds): Search<string[][]> {
  let prefixes = [{ ids: [from], time: since }];
  for (const bounds of levels.slice(1)) {
    const ends = [...new Map(prefixes.map(({ ids, time }) => [`${time} ${ids.at(-1)}`, { id: ids.at(-1) as string, time }])).values()];
    const reply = yield* extend({ ends, bounds, atMost: cap + 1 });
    prefixes = prefixes
      .flatMap(({ ids, time }) => {
        const end = ends.findIndex((each) => each.id === ids.at(-1) && each.time === time);
        const next = reply.filter((found) => found.end === end).sort((a, b) => compareText(a.id, b.id));
        return next.map((found) => ({ ids: [...ids, found.id], time: found.time }));
      })
      .slice(0, cap + 1);
  }
  return prefixes.map(({ ids }) => ids);
}

/** Runs a search whose steps are answered at once. */
export function runNow<Result>(search: Search<Result>, answer: (request: Request) => unknown): Result {
  let state = search.next();
  while (!state.done) state = search.next(answer(state.value));
  return state.value;
}

/** Runs a search whose steps are answered by a database. */
export async function runAsking<Result>(search: Search<Result>, answer: (request: Request) => Promise<unknown>): Promise<Result> {
  let state = search.next();
  while (!state.done) state = search.next(await answer(state.value));
  return state.value;
}
