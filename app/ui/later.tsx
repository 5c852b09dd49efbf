"use client";

import { lazy, Suspense, useSyncExternalStore, type ComponentType } from "react";

const never = () => () => undefined;
const listeners = new Set<(came: boolean) => void>();
/** Milliseconds between two attempts to fetch what is to be shown. */
const againMs = 2_000;

/** `listener` hears false each time a component that is to be shown can't be fetched, and true when it came after all. @returns what ends that */
export function whenLaterFails(listener: (came: boolean) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * A component that is fetched when it is first shown, and never on the server; nothing stands in its place meanwhile. Where it can't be
 * fetched it is tried again, since the rest of the page works on. `load` imports its module, or gives the component itself.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props> | { default: ComponentType<Props> }>): ComponentType<Props> {
  const Loaded = lazy(async () => {
    const found = await untilThere(load);
    return "default" in found ? found : { default: found };
  }) as unknown as ComponentType<Props>;
  return function Later(props: Props) {
    const inBrowser = useSyncExternalStore(never, () => true, () => false);
    return inBrowser ? (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    ) : null;
  };
}

async function untilThere<Found>(load: () => Promise<Found>): Promise<Found> {
  for (let attempt = 1; ; attempt++) {
    try {
      const found = await load();
      if (attempt > 1) for (const tell of listeners) tell(true);
      return found;
    } catch {
      for (const tell of listeners) tell(false);
    }
    await new Promise((settle) => setTimeout(settle, againMs));
  }
}
