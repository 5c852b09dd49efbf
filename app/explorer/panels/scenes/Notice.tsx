import type { ReactNode } from "react";

/** One thing that the reader must know of the scene; screen readers hear of it when it comes. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="meta flex flex-wrap items-center gap-x-3 font-semibold">
      {children}
    </div>
  );
}
