// Loaded into a process before its program (`node --import`): writes how much memory it took, every 100 ms, when it ends.
import { writeFileSync } from "node:fs";

const file = process.env.WHOWHOM_BENCH_MEMORY;
const samples = [];
if (file !== undefined) {
  delete process.env.WHOWHOM_BENCH_MEMORY;
  setInterval(() => samples.push(process.memoryUsage.rss()), 100).unref();
  process.on("exit", () => writeFileSync(file, JSON.stringify(samples)));
}
