const prefix = "conflict:";

/** The keys of the conflicts a claim takes part in, without their prefix. */
export function conflictKeys(flags: readonly string[]): string[] {
  return flags.filter((flag) => flag.startsWith(prefix)).map((flag) => flag.slice(prefix.length));
}

/** The flag of a claim that takes part in the conflict of that key. */
export function conflictFlag(key: string): string {
  return prefix + key;
}
