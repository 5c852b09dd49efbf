import { insideLoop } from "../../../lib/scene/select";
import type { Point } from "../../../lib/scene/scene";

/** Shorter lines (px) are slips of a hand that clicks. */
const least = 8;

/** The line that a reader draws around entities. */
export interface Lasso {
  draw(line: readonly Point[]): void;
  /** Takes the line away. Returns the ids of the places (px in the container) inside it; null when it is too short to be one. */
  close(line: readonly Point[], places: Readonly<Record<string, Point>>): string[] | null;
  destroy(): void;
}

/** A lasso that is drawn over everything else in `container`. */
export function lasso(container: HTMLElement): Lasso {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.append(path);
  svg.setAttribute("class", "lasso");
  svg.ariaHidden = "true";
  container.append(svg);
  return {
    draw: (line) => path.setAttribute("d", `M${line.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`),
    close(line, places) {
      path.removeAttribute("d");
      return extentOf(line) < least ? null : insideLoop(places, line);
    },
    destroy: () => svg.remove(),
  };
}

function extentOf(line: readonly Point[]): number {
  const [xs, ys] = [line.map(({ x }) => x), line.map(({ y }) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}
