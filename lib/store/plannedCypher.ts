/** How long a plan that was allowed counts, in milliseconds. */
const keptMs = 600_000;
const keptAtMost = 200;
const longestKept = 10_000;

/**
 * The queries of one database whose plan was asked for lately, only reads, and had nothing to warn of: what was asked of precisely
 * this text needn't be asked again before it runs. No longer than some minutes, and not beyond the end of a connection, behind
 * which the database may be another version.
 */
export class PlannedQueries {
  private readonly plannedAt = new Map<string, number>();

  has(query: string): boolean {
    const at = this.plannedAt.get(query);
    return at !== undefined && performance.now() - at < keptMs;
  }

  keep(query: string): void {
    if (query.length > longestKept) return;
    this.plannedAt.delete(query);
    this.plannedAt.set(query, performance.now());
    const [oldest = ""] = this.plannedAt.keys();
    if (this.plannedAt.size > keptAtMost) this.plannedAt.delete(oldest);
  }

  forget(): void {
    this.plannedAt.clear();
  }
}
