import { createElement, type ComponentType, type SVGProps } from "react";

interface IconData {
  node: readonly [tag: string, attributes: Record<string, string>][];
}

/**
 * Stands in the page for what lucide-react makes its icons with (see next.config.js): the same drawing, at a third of the code, since no
 * icon here is set by a context or keeps its stroke while it grows.
 */
export default function lucideIcon({ node }: IconData): ComponentType<SVGProps<SVGSVGElement> & { size?: number }> {
  const shapes = node.map(([tag, attributes]) => createElement(tag, attributes));
  return function Icon({ size = 24, ...rest }) {
    const drawn = { width: size, height: size, viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinecap: "round", strokeLinejoin: "round", "aria-hidden": true } as const;
    return createElement("svg", { ...drawn, ...rest }, shapes);
  };
}
