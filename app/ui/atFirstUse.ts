import { flushSync } from "react-dom";

/** A module that is fetched when it is first used. */
export interface AtFirstUse<Module> {
  /** The module, once it has come. */
  now(): Module | null;
  /** Fetches it ahead: for when its use is near. */
  fetch(): void;
  /**
   * Hands the module to `act`: at once where it has come; until then acts wait in their order, and each sees on the page what those
   * before it changed. `failed` is called instead where it can't be fetched; the next use tries again.
   */
  use(act: (module: Module) => void, failed: () => void): void;
}

/** `load` imports the module. */
export function atFirstUse<Module>(load: () => Promise<Module>): AtFirstUse<Module> {
  let come: Module | null = null;
  let coming: Promise<Module> | null = null;
  const fetched = async () => {
    try {
      return (come = await load());
    } catch (error) {
      coming = null;
      throw error;
    }
  };
  return {
    now: () => come,
    fetch: () => void (coming ??= fetched()).catch(() => undefined),
    use(act, failed) {
      if (come) return act(come);
      void (coming ??= fetched()).then((module) => flushSync(() => act(module)), failed);
    },
  };
}
