/** What painting needs of a 2D canvas: `CanvasRenderingContext2D` has it, and `SvgPen` writes it as SVG. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "arc" | "beginPath" | "closePath" | "fill" | "fillRect" | "fillStyle" | "fillText" | "font" | "globalAlpha" | "letterSpacing" | "lineCap" | "lineJoin" | "lineTo" | "lineWidth"
  | "measureText" | "moveTo" | "quadraticCurveTo" | "roundRect" | "setLineDash" | "stroke" | "strokeStyle" | "strokeText" | "textAlign" | "textBaseline"
>;
