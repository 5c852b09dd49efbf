/**
 * What there is once in a process. The page's bundle and the server are two copies of the program in one process: `make` is called
 * by whichever asks first, and both get what it made.
 */
export function onePerProcess<T>(name: string, make: () => T): T {
  const shared = globalThis as { [place: symbol]: T | undefined };
  return (shared[Symbol.for(`whowhom.${name}`)] ??= make());
}
