"use client";

import { lazy, Suspense, useSyncExternalStore, type ComponentType } from "react";

const never = () => () => undefined;

/**
 * A component that is fetched when it is first shown, and never on the server; nothing stands in its place meanwhile. `load` imports
 * its module, or gives the component itself.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props> | { default: ComponentType<Props> }>): ComponentType<Props> {
  const Loaded = lazy(async () => {
    const found = await load();
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
