"use client";

import { useEffect, useLayoutEffect, useState, type RefObject } from "react";

/**
 * How far (0 to `most`) what is in `frame` must be folded so that it isn't wider than it may be: tried step by step before it is painted,
 * and anew when there is another width, or when it says something else (`what`).
 */
export function useFolded(frame: RefObject<HTMLElement | null>, most: number, what: string): number {
  const [tried, setTried] = useState({ what, folded: 0 });
  const folded = tried.what === what ? tried.folded : 0;
  useLayoutEffect(() => {
    const { current } = frame;
    if (current && folded < most && current.scrollWidth > current.clientWidth) setTried({ what, folded: folded + 1 });
  });
  useEffect(() => {
    let width = frame.current?.clientWidth;
    const observer = new ResizeObserver(([entry]) => {
      const now = entry?.target.clientWidth;
      if (now !== width) setTried(({ what }) => ({ what, folded: 0 }));
      width = now;
    });
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return folded;
}
