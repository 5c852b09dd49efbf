/** The keys of the conflicts a claim takes part in, without their prefix. */
export function conflictKeys(flags: readonly string[]): string[] {
  return flags.filter((flag) => flag.startsWith("conflict:")).map((flag) => flag.slice("conflict:".length));
}
