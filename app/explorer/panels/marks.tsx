import type { Kind } from "../../../lib/ontology/kinds";
import type { Modality } from "../../../lib/ontology/modality";
import type { ColourRole } from "../../../lib/ontology/relationTypeRow";
import { patternOf, strokeOf, type Head } from "../../../lib/scene/appearance";
import { messages } from "../messages";

const kindShapes: Record<Kind, string> = {
  person: "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
  agency: "M3 3h10v10H3z",
  state: "M8 1.8l5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9z",
  other: "M8 1.8L14.2 8L8 14.2L1.8 8z",
};

/** The shape of an entity, as on the canvas: kind by shape, not named by a dashed outline, a group by a second shape. */
export function KindMark({ kind, unnamed = false, collective = false }: { kind: Kind; unnamed?: boolean; collective?: boolean }) {
  const colour = `var(--${kind})`;
  const paint = unnamed ? { fill: "none", stroke: colour, strokeWidth: 1.5, strokeDasharray: "2.2 1.8" } : { fill: colour };
  return (
    <svg width={16} height={16} viewBox={collective ? "-1 -3 20 20" : "0 0 16 16"} aria-hidden className="shrink-0">
      {collective && <path d={kindShapes[kind]} transform="translate(4 -4)" fill="none" stroke={colour} strokeWidth={1.5} />}
      <path d={kindShapes[kind]} {...paint} />
    </svg>
  );
}

function HeadMark({ head, colour, x, left }: { head: Head; colour: string; x: number; left: boolean }) {
  const turn = left ? `translate(${x} 8) scale(-1 1)` : `translate(${x} 8)`;
  const outline = { fill: "var(--panel)", stroke: colour, strokeWidth: 1.5 };
  switch (head) {
    case "triangle":
      return <path d="M-9-4.8L1 0l-10 4.8z" transform={turn} fill={colour} />;
    case "hollow-triangle":
      return <path d="M-9-4.2L0 0l-9 4.2z" transform={turn} {...outline} />;
    case "dot":
      return <circle cx={-4} r={4.2} transform={turn} fill={colour} />;
    case "hollow-dot":
      return <circle cx={-3.5} r={3.2} transform={turn} {...outline} />;
    case "chevron":
      return <path d="M-7-4.5L0 0l-7 4.5" transform={turn} fill="none" stroke={colour} strokeWidth={1.3} />;
  }
}

interface LineSampleProps {
  colour: ColourRole;
  modality?: Modality;
  /** `in`: drawn against the reading direction, for what was done to the entity. */
  direction?: "out" | "in" | "both";
  width?: number;
}

/** The line of a relation, as on the canvas: class by weight and head, modality by pattern. */
export function LineSample({ colour, modality = "asserted", direction = "out", width = 32 }: LineSampleProps) {
  const stroke = strokeOf[colour];
  const line = `var(--${colour})`;
  const dash = patternOf[modality].map((length) => length * 0.8).join(" ");
  const [from, to] = [direction === "out" ? 0 : 8, direction === "in" ? width : width - 8];
  return (
    <svg width={width} height={16} viewBox={`0 0 ${width} 16`} aria-hidden className="shrink-0">
      <line x1={from} x2={to} y1={8} y2={8} stroke={line} strokeWidth={stroke.width} strokeDasharray={dash} strokeLinecap={modality === "predicted" ? "round" : "butt"} />
      {modality === "denied" && <line x1={direction === "in" ? 13 : width - 13} x2={direction === "in" ? 13 : width - 13} y1={3} y2={13} stroke={line} strokeWidth={1.6} />}
      {direction !== "in" && <HeadMark head={stroke.head} colour={line} x={width - 1} left={false} />}
      {direction !== "out" && <HeadMark head={stroke.head} colour={line} x={1} left />}
    </svg>
  );
}

/** The editor's yellow mark: sources disagree here. It stands for nothing else. */
export function DisagreeMark() {
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" role="img" aria-label={messages.key.disagree} className="shrink-0">
      <title>{messages.key.disagree}</title>
      <path d="M9 1.2L16.8 9L9 16.8L1.2 9z" fill="var(--marker)" stroke="var(--marker-edge)" strokeWidth={1.2} />
      <path d="M5.6 7.3h6.8M5.6 10.7h6.8M11 4.8L7 13.2" stroke="var(--marker-ink)" strokeWidth={1.3} fill="none" />
    </svg>
  );
}
