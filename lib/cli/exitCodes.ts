/** How a command ends. `README.md` lists them. */
export const exitCodes = {
  ok: 0,
  /** Refused or failed, for the reason that was said. */
  failed: 1,
  /** Done, but some rows of an import were refused; they are named and kept. */
  someRefused: 2,
  /** The command line can't be understood. */
  usage: 64,
  /** A fault of whowhom itself. */
  bug: 70,
  /** Ctrl-C. */
  interrupted: 130,
  /** Told to end by the system, or its terminal went away. */
  terminated: 143,
} as const;
