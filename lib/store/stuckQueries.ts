import type { Connection } from "./neo4jConnection";

/**
 * What marks the transactions of what users of this process type among those that a database shows. Another process that was halted
 * (Ctrl-Z) keeps what it was told to end open as well, and nothing is wrong with the database then.
 */
export const askedByUser = { asker: "console", process: String(process.pid) } as const;

/** Milliseconds after the end of a query until it is looked whether the database has ended it, and from that look to the second. */
const lookAfterMs = 5_000;
const lookAgainMs = 10_000;

/** Looks in a row that a database may leave unanswered: one whose processor is taken away from it is often late, one that is gone isn't asked for ever. */
const unansweredAtMost = 12;

/** Milliseconds between two renewals: who types such queries again and again doesn't stop everyone's work each time. */
const apartMs = 300_000;

/**
 * Finds queries that a database was told to end and can't: it looks for that between two rows, not inside of one value, so a loop
 * over a list, or a pattern of a regular expression, may go on for days and take a processor away from everyone.
 */
export class StuckQueries {
  private looking: Promise<void> | undefined;
  private renewed = -Infinity;
  /** Whether a query was told to end since this began to wait for its next look: the database may not have known of it then. */
  private isWanted = false;

  /** `renew` stops and starts the database; it is called where a query was found stuck at two looks. */
  constructor(private readonly connection: Connection, private readonly renew: () => Promise<void>) {}

  /** To be called when a query was told to end. Never throws, and waits for nothing. */
  lookLater(): void {
    this.isWanted = true;
    this.looking ??= this.look().catch(() => undefined).finally(() => (this.looking = undefined));
  }

  private async look(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false;
      await pause(lookAfterMs);
      for (let before = await this.terminated(); before.size > 0; ) {
        await pause(lookAgainMs);
        const still = await this.terminated();
        if ([...still].some((id) => before.has(id)) && performance.now() - this.renewed > apartMs) {
          this.renewed = performance.now();
          return this.renew();
        }
        before = still;
      }
    }
  }

  /** Transactions of this process's users, and of those of processes that are gone, that were told to end and still run, as soon as the database tells. */
  private async terminated(): Promise<Set<string>> {
    for (let unanswered = 1; ; unanswered++) {
      try {
        return await this.shown();
      } catch (error) {
        if (unanswered === unansweredAtMost) throw error;
        await pause(lookAgainMs);
      }
    }
  }

  private async shown(): Promise<Set<string>> {
    const found = await this.connection.read((ask) => ask(
      "SHOW TRANSACTIONS YIELD transactionId, status, metaData WHERE status STARTS WITH 'Terminated' RETURN transactionId AS id, metaData.asker AS asker, metaData.process AS process",
    ));
    return new Set(found.filter(({ asker, process: by }) => asker === askedByUser.asker && (by === askedByUser.process || isGone(String(by)))).map(({ id }) => String(id)));
  }
}

/** Whether a process of this machine, where the database runs that can be renewed, has ended: a command leaves behind what it couldn't end, and looks no more. */
function isGone(pid: string): boolean {
  if (!/^\d+$/.test(pid)) return false;
  try {
    return !process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** Doesn't keep a process that is done otherwise. */
const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms).unref());
