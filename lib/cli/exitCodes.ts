/** How a command ends. `README.md` lists them. */
export const exitCodes = {
  ok: 0,
  /** Refused or failed, for the reason that was said. */
  failed: 1,
  /** Done, but some rows of an import were refused; they are named and kept. */
  someRefused: 2,
  /** A query that would do more than read. */
  refused: 3,
  /** A query that isn't Cypher, or that the graph can't make sense of. */
  notUnderstood: 4,
  /** A query over its time limit. */
  tooLong: 5,
  /** A query over its memory. */
  tooLarge: 6,
  /** A query that no database was there for. */
  storeDown: 7,
  /** The command line can't be understood. */
  usage: 64,
  /** A fault of whowhom itself. */
  bug: 70,
  /** Ctrl-C. */
  interrupted: 130,
  /** Told to end by the system, or its terminal went away. */
  terminated: 143,
} as const;
