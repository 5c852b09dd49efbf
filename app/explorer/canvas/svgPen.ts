import { textWidth } from "./textWidth";
import type { Pen } from "./pen";

const escape = (text: string) =>
  text
    // XML 1.0 has no way to write these.
    // eslint-disable-next-line no-control-regex -- control characters are what we look for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
const n = (value: number) => String(Math.round(value * 100) / 100);

const anchors: Record<string, string> = { left: "start", start: "start", center: "middle", right: "end", end: "end" };

/** Writes what is painted as SVG 1.1; text stays text. Coordinates are px, y downwards. */
export class SvgPen implements Pen {
  fillStyle: Pen["fillStyle"] = "#000";
  strokeStyle: Pen["strokeStyle"] = "#000";
  font = "14px sans-serif";
  globalAlpha = 1;
  letterSpacing = "0px";
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  lineWidth = 1;
  textAlign: CanvasTextAlign = "left";
  textBaseline: CanvasTextBaseline = "alphabetic";
  private path = "";
  private dash: number[] = [];
  private readonly written: string[] = [];

  beginPath(): void {
    this.path = "";
  }
  closePath(): void {
    this.path += "Z";
  }
  moveTo(x: number, y: number): void {
    this.path += `M${n(x)} ${n(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.path += `${this.path === "" ? "M" : "L"}${n(x)} ${n(y)}`;
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path += `Q${n(cx)} ${n(cy)} ${n(x)} ${n(y)}`;
  }
  /** Whole circles only: nothing we paint needs a part of one. */
  arc(x: number, y: number, r: number): void {
    this.path += `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
  }
  roundRect(x: number, y: number, width: number, height: number, radii?: number | DOMPointInit | Iterable<number | DOMPointInit>): void {
    const r = Math.min(typeof radii === "number" ? radii : 0, width / 2, height / 2);
    const corner = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`;
    this.path += `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}${corner(r, r)}v${n(height - 2 * r)}${corner(-r, r)}h${n(2 * r - width)}${corner(-r, -r)}v${n(2 * r - height)}${corner(r, -r)}Z`;
  }
  setLineDash(segments: Iterable<number>): void {
    this.dash = [...segments];
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.written.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${this.paint(this.fillStyle)}"${this.opacity()}/>`);
  }
  fill(): void {
    this.written.push(`<path d="${this.path}" fill="${this.paint(this.fillStyle)}"${this.opacity()}/>`);
  }
  stroke(): void {
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.map(n).join(" ")}"` : "";
    this.written.push(`<path d="${this.path}" fill="none" ${this.strokeAttributes()}${dash}${this.opacity()}/>`);
  }
  fillText(text: string, x: number, y: number): void {
    this.written.push(`<text ${this.textAttributes(x, y)} fill="${this.paint(this.fillStyle)}"${this.opacity()}>${escape(text)}</text>`);
  }
  strokeText(text: string, x: number, y: number): void {
    this.written.push(`<text aria-hidden="true" ${this.textAttributes(x, y)} fill="none" ${this.strokeAttributes()}${this.opacity()}>${escape(text)}</text>`);
  }
  measureText(text: string): TextMetrics {
    return { width: textWidth(text, this.font) } as TextMetrics;
  }

  /** The whole picture. `title` and `description` are what a screen reader reads; `metadata` is text that stays with the file. */
  document(width: number, height: number, title: string, description: string, metadata: string): string {
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img">`,
      `<title>${escape(title)}</title>`,
      `<desc>${escape(description)}</desc>`,
      `<metadata>${escape(metadata)}</metadata>`,
      ...this.written,
      "</svg>",
      "",
    ].join("\n");
  }

  private paint(style: Pen["fillStyle"]): string {
    return escape(String(style));
  }
  private opacity(): string {
    return this.globalAlpha < 1 ? ` opacity="${n(this.globalAlpha)}"` : "";
  }
  private strokeAttributes(): string {
    return `stroke="${this.paint(this.strokeStyle)}" stroke-width="${n(this.lineWidth)}" stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"`;
  }
  /** Baselines are written as offsets: few readers know `dominant-baseline`. */
  private textAttributes(x: number, y: number): string {
    const [, style = "", weight = "", size = "14", family = "sans-serif"] = /^(italic )?(?:(\d+) )?([\d.]+)px (.*)$/.exec(this.font) ?? [];
    const offset = this.textBaseline === "middle" ? Number(size) * 0.34 : 0;
    const spacing = Number.parseFloat(this.letterSpacing) > 0 ? ` letter-spacing="${n(Number.parseFloat(this.letterSpacing))}"` : "";
    return `x="${n(x)}" y="${n(y + offset)}" text-anchor="${anchors[this.textAlign] ?? "start"}" font-family="${escape(family)}" font-size="${n(Number(size))}"${weight && ` font-weight="${weight}"`}${style && ' font-style="italic"'}${spacing}`;
  }
}
