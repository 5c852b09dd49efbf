import type { Page } from "playwright-core";
import { percentile } from "./statistics";

declare global {
  interface Window {
    __frames?: { times: number[]; tasks: number[]; stop(): void };
  }
}

/** Intervals between the frames of a page and its long tasks while something was done, in ms. */
export interface FrameTimes {
  p95: number;
  longest: number;
  /** The longest task of the main thread: 0 where none took 50 ms. */
  longestTask: number;
}

/** Watches the frames of a page while `act` runs. */
export async function frameTimes(page: Page, act: () => Promise<unknown>): Promise<FrameTimes> {
  await page.evaluate(() => {
    // Methods, since what builds this file wraps functions with names in another that the page lacks.
    const watch = {
      times: [] as number[],
      tasks: [] as number[],
      asked: 0,
      observer: new PerformanceObserver((list) => watch.note(list.getEntries())),
      note(entries: readonly PerformanceEntry[]) {
        watch.tasks.push(...entries.map((entry) => entry.duration));
      },
      step(now: number) {
        watch.times.push(now);
        watch.asked = requestAnimationFrame((next) => watch.step(next));
      },
      stop() {
        cancelAnimationFrame(watch.asked);
        watch.note(watch.observer.takeRecords());
        watch.observer.disconnect();
      },
    };
    watch.observer.observe({ type: "longtask" });
    watch.asked = requestAnimationFrame((now) => watch.step(now));
    window.__frames = watch;
  });
  await act();
  const { times, tasks } = await page.evaluate(() => {
    window.__frames?.stop();
    return { times: window.__frames?.times ?? [], tasks: window.__frames?.tasks ?? [] };
  });
  const intervals = times.slice(1).map((time, n) => time - (times[n] ?? time));
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);
  return { p95: percentile(intervals, 0.95), longest: most(intervals), longestTask: most(tasks) };
}

interface Point {
  x: number;
  y: number;
}

/** Drags the plate about with the mouse, from a place where nothing is. */
export async function pan(page: Page, from: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let n = 0; n < 90; n++) await page.mouse.move(from.x + 220 * Math.sin(n / 14), from.y + 90 * Math.sin(n / 9));
  await page.mouse.up();
}

/** Turns the wheel over a place, nearer and back again. */
export async function zoom(page: Page, at: Point): Promise<void> {
  await page.mouse.move(at.x, at.y);
  for (let n = 0; n < 60; n++) await page.mouse.wheel(0, n % 30 < 15 ? -60 : 60);
}
