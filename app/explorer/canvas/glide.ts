import type { Point } from "../../../lib/scene/scene";
import type { View } from "./camera";

const duration = 300;
/** More than so many would not move smoothly: they are at their places at once. */
const atMost = 300;

/** Something on its way from one state of the plate to another. */
export interface Glide {
  /** Ends at once: everything is where it belongs. */
  settle(): void;
}

/** `cubic-bezier(.2, 0, 0, 1)`, as near as a power comes to it. */
const eased = (t: number) => 1 - (1 - t) ** 4;

const between = (a: Point, b: Point, share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });

interface Way {
  from: ReadonlyMap<string, Point>;
  to: ReadonlyMap<string, Point>;
  view: { from: View; to: View };
}

/** Moves places and camera step by step; at once for those who prefer no motion, and where too many move. */
export function glide({ from, to, view }: Way, show: (places: ReadonlyMap<string, Point>, view: View) => void): Glide {
  if (to.size > atMost || matchMedia("(prefers-reduced-motion: reduce)").matches) {
    show(to, view.to);
    return { settle: () => undefined };
  }
  const begun = performance.now();
  let asked = requestAnimationFrame(step);
  function step(now: number): void {
    const t = Math.min(1, Math.max(0, now - begun) / duration);
    const share = eased(t);
    show(new Map([...to].map(([id, place]) => [id, between(from.get(id) ?? place, place, share)])), {
      zoom: view.from.zoom * (view.to.zoom / view.from.zoom) ** share,
      pan: between(view.from.pan, view.to.pan, share),
    });
    asked = t < 1 ? requestAnimationFrame(step) : 0;
  }
  return {
    settle() {
      if (asked === 0) return;
      cancelAnimationFrame(asked);
      asked = 0;
      show(to, view.to);
    },
  };
}
