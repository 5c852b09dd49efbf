import { MultiBar, Presets, type SingleBar } from "cli-progress";

/** How far a step is; `total` is 0 where that isn't known. */
export interface Step {
  phase: string;
  done: number;
  total: number;
  unit?: "files" | "bytes" | "steps";
}

/** Shows steps on stderr: bars on a terminal, else a line at the begin of each step and at every quarter. */
export interface ProgressView {
  step(step: Step): void;
  line(text: string): void;
  /** Takes the bars away; what comes after is plain. */
  close(): void;
}

/** A view for this process. Several steps may be under way at once. */
export function progressView(): ProgressView {
  return process.stderr.isTTY ? terminalView() : plainView();
}

function terminalView(): ProgressView {
  let bars: MultiBar | undefined;
  const shown = new Map<string, SingleBar>();
  const begun = new Set<string>();
  const line = (text: string) => void (bars && shown.size > 0 ? bars.log(`${text}\n`) : process.stderr.write(`${text}\n`));
  return {
    line,
    step({ phase, done, total, unit }) {
      if (total <= 0) {
        if (!begun.has(phase)) line(`${phase} …`);
        begun.add(phase);
        return;
      }
      const format = `${phase} {bar} {percentage}%${unit === "bytes" ? " {megabytes} MB" : " {value} of {total}"}`;
      bars ??= new MultiBar({ stream: process.stderr, hideCursor: true, clearOnComplete: true, linewrap: false }, Presets.shades_classic);
      const bar = shown.get(phase) ?? bars.create(total, done, {}, { format });
      shown.set(phase, bar);
      bar.setTotal(total);
      bar.update(done, { megabytes: Math.round(done / 1e6) });
      if (done < total) return;
      bars.remove(bar);
      shown.delete(phase);
    },
    close() {
      bars?.stop();
      bars = undefined;
      shown.clear();
    },
  };
}

function plainView(): ProgressView {
  const quarters = new Map<string, number>();
  const line = (text: string) => void process.stderr.write(`${text}\n`);
  return {
    line,
    step({ phase, done, total }) {
      const quarter = total > 0 ? Math.floor((4 * done) / total) : 0;
      const before = quarters.get(phase);
      if (before === undefined || quarter > before) line(quarter === 0 ? `${phase} …` : `${phase}: ${quarter * 25} %`);
      quarters.set(phase, Math.max(quarter, before ?? 0));
    },
    close: () => undefined,
  };
}
