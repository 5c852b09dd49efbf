import type { Core, EventObject } from "cytoscape";
import { insideLoop } from "../../../lib/scene/select";
import type { Point } from "../../../lib/scene/scene";

/** Shorter drags (px) are slips of a hand that clicks. */
const least = 8;

interface LassoEvents {
  /** Entities inside the line that was drawn; `add`: to what is selected already. */
  onLoop(ids: string[], add: boolean): void;
  /** A long touch on the background that didn't become a line; place in px in the container. */
  onHold(at: Point): void;
}

export interface Lasso {
  /** Draws at every drag on the background, not only with Shift or after a long touch. */
  setAlways(always: boolean): void;
  /** Whether the gesture that ends now was one of the lasso: it is no click then. */
  tookGesture(): boolean;
  destroy(): void;
}

/** Drawing a line around entities on the background: Shift and drag, or a long touch and drag. */
export function lasso(cy: Core, container: HTMLElement, events: LassoEvents): Lasso {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.append(line);
  svg.setAttribute("class", "lasso");
  svg.ariaHidden = "true";
  container.append(svg);
  let always = false;
  let took = false;
  let drawing: { loop: Point[]; add: boolean; held: boolean } | null = null;

  const start = (event: EventObject, held: boolean) => {
    drawing = { loop: [{ ...event.renderedPosition }], add: always ? withShift(event) : true, held };
    cy.userPanningEnabled(false);
  };
  const stop = () => {
    drawing = null;
    line.removeAttribute("d");
    cy.userPanningEnabled(true);
  };
  cy.on("tapstart", (event) => {
    took = false;
    if (event.target === cy && (always || withShift(event)) && !isSecondFinger(event)) start(event, false);
  });
  cy.on("taphold", (event) => {
    if (event.target !== cy || drawing || !isTouch(event)) return;
    took = true;
    start(event, true);
  });
  cy.on("tapdrag", (event) => {
    if (!drawing) return;
    drawing.loop.push({ ...event.renderedPosition });
    line.setAttribute("d", `M${drawing.loop.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`);
  });
  cy.on("tapend", () => {
    if (!drawing) return;
    const { loop, add, held } = drawing;
    stop();
    const first = loop[0] as Point;
    if (extentOf(loop) < least) {
      if (held) events.onHold(first);
      return;
    }
    took = true;
    events.onLoop(insideLoop(renderedPlaces(cy), loop), add);
  });
  return { setAlways: (on) => void (always = on), tookGesture: () => took, destroy: () => svg.remove() };
}

const withShift = (event: EventObject) => event.originalEvent?.shiftKey ?? false;
export const isTouch = (event: EventObject) => "touches" in (event.originalEvent ?? {});
const isSecondFinger = (event: EventObject) => isTouch(event) && (event.originalEvent as unknown as TouchEvent).touches.length > 1;

function extentOf(loop: readonly Point[]): number {
  const [xs, ys] = [loop.map(({ x }) => x), loop.map(({ y }) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

function renderedPlaces(cy: Core): Record<string, Point> {
  return Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.renderedPosition() }]));
}
