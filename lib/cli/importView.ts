import { Presets, SingleBar } from "cli-progress";
import type { ImportProgress } from "../import/importFile";

/** Shows how far an import is, on stderr: a bar with count, rate and time left on a terminal, else a line at every tenth. */
export interface ImportView {
  progress(progress: ImportProgress): void;
  close(): void;
}

/** The view of one import; close it before anything else is printed. */
export function importView(): ImportView {
  const started = performance.now();
  const pace = ({ rows, bytes, totalBytes }: ImportProgress) => {
    const seconds = (performance.now() - started) / 1000;
    const left = bytes > 0 ? Math.max(0, (seconds * (totalBytes - bytes)) / bytes) : 0;
    return { rows: rows.toLocaleString("en"), rate: Math.round(rows / seconds).toLocaleString("en"), left: duration(left) };
  };
  return process.stderr.isTTY ? barView(pace) : lineView(pace);
}

type Pace = (progress: ImportProgress) => { rows: string; rate: string; left: string };

function barView(pace: Pace): ImportView {
  const format = "{bar} {percentage}% {rows} rows, {rate} a second, {left} left";
  const bar = new SingleBar({ stream: process.stderr, format, hideCursor: true, clearOnComplete: true, linewrap: false }, Presets.shades_classic);
  let begun = false;
  return {
    progress(progress) {
      if (!begun) bar.start(progress.totalBytes, 0, pace(progress));
      begun = true;
      bar.update(progress.bytes, pace(progress));
    },
    close: () => bar.stop(),
  };
}

function lineView(pace: Pace): ImportView {
  let told = 0;
  return {
    progress(progress) {
      const tenth = Math.floor((10 * progress.bytes) / Math.max(1, progress.totalBytes));
      if (tenth <= told) return;
      told = tenth;
      const { rows, rate, left } = pace(progress);
      process.stderr.write(`${tenth * 10} %: ${rows} rows, ${rate} a second, ${left} left\n`);
    },
    close: () => undefined,
  };
}

/** Such as "8 s" or "3 min 20 s". */
function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
