import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process that is told from a later one with the same number by when it was started. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; "" where the system doesn't tell. */
  started: string;
}

/** Who runs under this number now; undefined when nobody does (a zombie is nobody). */
export function processIdentity(pid: number): ProcessIdentity | undefined {
  if (process.platform === "linux") return linuxIdentity(pid);
  if (!exists(pid)) return undefined;
  return { pid, started: process.platform === "win32" ? "" : ps(pid, "lstart=") };
}

/** Whether the very process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  const now = processIdentity(identity.pid);
  return now !== undefined && now.started === identity.started;
}

/** The command line of a process, as one text; "" where it can't be read. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    if (process.platform !== "win32") return ps(pid, "command=");
    const question = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
    return execFileSync("powershell.exe", ["-NoProfile", "-Command", question], { encoding: "utf8", windowsHide: true });
  } catch {
    return "";
  }
}

/** Sends a signal; nothing happens when the process is gone. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself: what we wanted.
  }
}

function linuxIdentity(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces; the state is the first field after it, the start time the twentieth.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    return { pid, started: `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${fields[19]}` };
  } catch {
    return undefined;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
