"use client";

import { useLayoutEffect, useState, type RefObject } from "react";

/** Px that an element is high, as that changes; 0 while it isn't there. `shown`: what decides whether it is there. */
export function useHeight(element: RefObject<HTMLElement | null>, shown: unknown): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(() => setHeight(current.clientHeight));
    observer.observe(current);
    setHeight(current.clientHeight);
    return () => observer.disconnect();
  }, [element, shown]);
  return height;
}
