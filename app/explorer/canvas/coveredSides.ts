import type { Insets } from "./camera";

/** What lies over the canvas on smaller screens says so with this attribute. */
const covers = "[data-covers-canvas]";

/** Px at each side of `container` that lie under something that is open beside it or over it. */
export function coveredSides(container: HTMLElement): Insets {
  const sides: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  const own = container.getBoundingClientRect();
  for (const element of document.querySelectorAll(covers)) {
    const over = element.getBoundingClientRect();
    const [width, height] = [Math.min(own.right, over.right) - Math.max(own.left, over.left), Math.min(own.bottom, over.bottom) - Math.max(own.top, over.top)];
    if (width <= 0 || height <= 0) continue;
    // A sheet over the whole width comes from below; a pane stands at the right.
    if (width >= own.width * 0.9) sides.bottom = Math.max(sides.bottom, height);
    else sides.right = Math.max(sides.right, width);
  }
  return sides;
}
