import type { Point } from "../../../lib/scene/scene";
import type { View } from "./camera";
import { everywhere, type Box } from "./geometry";
import type { Hit } from "./hitTest";
import { badgeAt, letter, letteredAt, paintLettering, type Lettering } from "./lettering";
import { paintMarks, paintPlate } from "./paintPlate";
import type { Palette } from "./palette";
import type { Plate } from "./plate";
import { inPlateUnits, inScreenUnits, newSheet, type Sheet } from "./sheet";

/** What stands out on the plate. */
export interface Emphasis {
  selected: ReadonlySet<string>;
  hovered: string | null;
  focused: string | null;
  /** All but these stand back; null: nothing does. */
  only: ReadonlySet<string> | null;
  /** These are being dragged. */
  lifted: ReadonlySet<string>;
}

/** The one place where the plate is drawn: whoever draws it otherwise needs to give this. */
export interface Stage {
  /** Draws another plate, or the same one changed. */
  show(plate: Plate): void;
  look(view: View): void;
  emphasise(emphasis: Emphasis): void;
  setPalette(palette: Palette): void;
  /** Draws everything anew: for when fonts arrive or the container has another size. */
  refresh(): void;
  /** The entity whose "+n" is at that place (px in the container), if any. */
  badgeAt(at: Point): string | null;
  /** Whose name or label is at that place (px in the container), if any. */
  letteredAt(at: Point): Hit | null;
  /** Resolves when everything is drawn as it should be in the end. */
  drawn(): Promise<void>;
  destroy(): void;
}

/** Ms that the camera rests before a heavy plate is drawn sharp again. */
const rest = 90;
/** Px that a heavy plate may be moved before it is drawn anew. */
const slack = 60;
/** More elements than that aren't drawn at one go. */
const atOneGo = 6000;

/** Draws plates into `container`, which must be positioned. */
export function mountStage(container: HTMLElement, firstPalette: Palette, size: () => { width: number; height: number }): Stage {
  let [shown, twin]: [Sheet, Sheet | null] = [newSheet(container), null];
  shown.setShown(true);
  let palette = firstPalette;
  let plate: Plate | null = null;
  let view: View = { zoom: 1, pan: { x: 0, y: 0 } };
  let emphasis: Emphasis = { selected: new Set(), hovered: null, focused: null, only: null, lifted: new Set() };
  /** Lettering at rest, and as it is with what stands out. */
  let [resting, lettering]: [Lettering | null, Lettering | null] = [null, null];
  /** Lettering as it was before the pointer came over something: what stands back since then is found again at once. */
  let unhovered: Lettering | null = null;
  let work: { sheet: Sheet; steps: Iterator<void> } | null = null;
  let [staleRest, staleTop] = [true, true];
  let [asked, sharpenAt] = [0, 0];
  const waiting: (() => void)[] = [];

  const onPlane = (at: Point): Point => ({ x: at.x - view.pan.x, y: at.y - view.pan.y });
  const ask = () => void (asked ||= requestAnimationFrame(frame));
  const isSettled = () => !staleRest && !staleTop && !work && sharpenAt === 0;
  const differs = () => shown.view.zoom !== view.zoom;
  const strayed = () => Math.max(Math.abs(shown.view.pan.x - view.pan.x), Math.abs(shown.view.pan.y - view.pan.y));

  const letterFor = (sheet: Sheet) => {
    if (!plate) return;
    const { zoom } = sheet.view;
    const area = plate.heavy ? sheet.area() : everywhere;
    if (resting?.zoom !== zoom) resting = letter(plate, { zoom, area, only: null, chosen: new Set(), before: null });
    const { only, selected, hovered, lifted } = emphasis;
    const chosen = new Set([...selected, ...(hovered === null ? [] : [hovered])]);
    const wanted = [...chosen].some((id) => !resting?.placed.edges.has(id) && !resting?.placed.names.has(id));
    lettering = only === null && !wanted && lifted.size === 0 ? resting : letter(plate, { zoom, area, only, chosen, before: wanted && !plate.heavy ? null : onlyOf(resting, only, lifted) });
    if (hovered === null) unhovered = lettering;
  };

  const paintTop = (sheet: Sheet) => {
    if (!plate) return;
    const { zoom } = sheet.view;
    sheet.beginTop();
    sheet.setPale(emphasis.only !== null);
    letterFor(sheet);
    const ids = new Set([...(emphasis.only ?? []), ...emphasis.selected, ...emphasis.lifted, ...[emphasis.hovered, emphasis.focused].filter((id) => id !== null)]);
    paintMarks(sheet.top, plate, { ...emphasis, ids }, zoom, palette);
    inScreenUnits(sheet.top, sheet.view);
    if (lettering) paintLettering(sheet.top, plate, lettering, emphasis.selected, palette);
    inPlateUnits(sheet.top, sheet.view);
  };

  const begin = (sheet: Sheet): Iterator<void> => {
    const { width, height } = size();
    sheet.begin(view, width, height);
    if (plate?.heavy) resting = null;
    return plate ? paintPlate(sheet.rest, plate, { area: sheet.area(), zoom: view.zoom, without: emphasis.lifted }, palette) : [][Symbol.iterator]();
  };

  const paintAll = () => {
    const steps = begin(shown);
    while (!steps.next().done);
    paintTop(shown);
    shown.place(view);
    [staleRest, staleTop, sharpenAt] = [false, false, 0];
  };

  /** Begins to draw the present view on the other sheet, over as many frames as it takes. */
  const beginWork = () => {
    twin ??= newSheet(container);
    work = { sheet: twin, steps: begin(twin) };
    sharpenAt = 0;
  };
  const goOn = () => {
    if (!work || !work.steps.next().done) return;
    const finished = work.sheet;
    work = null;
    paintTop(finished);
    finished.place(view);
    finished.setShown(true);
    shown.setShown(false);
    [shown, twin] = [finished, shown];
    [staleRest, staleTop] = [false, false];
  };

  const isLarge = () => plate !== null && plate.nodes.size + plate.edges.size > atOneGo;

  function frame(now: number): void {
    asked = 0;
    if (staleRest) {
      work = null;
      if (isLarge()) beginWork();
      else paintAll();
      staleRest = false;
    } else if (staleTop && !work) {
      paintTop(shown);
      staleTop = false;
    }
    if (work) goOn();
    else if (sharpenAt > 0 && now >= sharpenAt) beginWork();
    if (isSettled()) waiting.splice(0).forEach((done) => done());
    else ask();
  }

  const look = (next: View) => {
    view = next;
    const inStep = shown.view.zoom === view.zoom && strayed() < slack;
    if (!plate?.heavy) {
      if (differs() || strayed() >= 2 * slack) staleRest = true;
      else shown.place(view);
    } else {
      shown.place(view);
      if (differs()) {
        work = null;
        sharpenAt = performance.now() + rest;
      } else if (!inStep && !work) beginWork();
    }
    ask();
  };

  return {
    show(next) {
      [plate, resting, unhovered, staleRest] = [next, null, null, true];
      ask();
    },
    look,
    emphasise(next) {
      const lifts = [...next.lifted].join() !== [...emphasis.lifted].join();
      emphasis = next;
      if (lifts && plate?.heavy) [resting, staleRest] = [null, true];
      staleTop = true;
      ask();
    },
    setPalette(next) {
      [palette, staleRest] = [next, true];
      ask();
    },
    refresh() {
      [resting, staleRest] = [null, true];
      ask();
    },
    badgeAt: (at) => lettering && badgeAt(lettering, onPlane(at)),
    letteredAt(at) {
      if (!lettering) return null;
      const found = letteredAt(lettering, onPlane(at));
      if (found || unhovered?.zoom !== lettering.zoom) return found;
      const before = letteredAt(unhovered, onPlane(at));
      return before && !isPlaced(lettering, before.id) ? before : null;
    },
    drawn: () => new Promise((done) => {
      waiting.push(() => requestAnimationFrame(() => done()));
      ask();
    }),
    destroy() {
      cancelAnimationFrame(asked);
      shown.remove();
      twin?.remove();
    },
  };
}

const isPlaced = ({ placed: { names, edges } }: Lettering, id: string) => names.has(id) || edges.has(id);

/** What of a lettering belongs to `only` and isn't being dragged. */
function onlyOf(lettering: Lettering | null, only: ReadonlySet<string> | null, lifted: ReadonlySet<string>): Lettering | null {
  if (!lettering) return null;
  const kept = (boxes: Map<string, Box>) => new Map([...boxes].filter(([id]) => (only === null || only.has(id)) && !lifted.has(id)));
  const { names, badges, edges } = lettering.placed;
  return { ...lettering, placed: { names: kept(names), badges: kept(badges), edges: kept(edges) } };
}

/** What stands in full ink while the pointer is over something: what is near it, within what is kept anyway. */
export function standingOut(plate: Plate, hovered: string | null, ...kept: (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const sets = [hovered === null ? null : plate.nearby(hovered), ...kept].filter((set) => set !== null);
  const [first, ...others] = sets;
  return first ? new Set([...first].filter((id) => others.every((set) => set.has(id)))) : null;
}
