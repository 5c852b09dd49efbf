import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestContext } from "vitest";

const run = promisify(execFile);

/** Debian's own: its networkx doesn't work with the newer NumPy of another Python. */
const python = "/usr/bin/python3";

const scripts = { networkx: "networkx_graphml.py", igraph: "igraph_graphml.py" } as const;

export interface ForeignGraph {
  directed: boolean;
  manifest: string;
  nodes: Record<string, Record<string, unknown>>;
  edges: { from: string; to: string; attributes: Record<string, unknown> }[];
}

/**
 * What a Python library reads from a GraphML text. Where it can't be had the test is skipped with the reason, or fails
 * with REQUIRE_ALL=1.
 */
export async function readWithPython(context: TestContext, library: keyof typeof scripts, graphml: string): Promise<ForeignGraph> {
  try {
    await run(python, ["-c", `import ${library}`]);
  } catch (error) {
    if (process.env.REQUIRE_ALL === "1") throw error;
    return context.skip(`no ${library} in ${python} (Debian: python3-${library})`);
  }
  const folder = await mkdtemp(join(tmpdir(), "whowhom-foreign-"));
  try {
    const file = join(folder, "graph.graphml");
    await writeFile(file, graphml);
    const { stdout } = await run(python, [join(import.meta.dirname, scripts[library]), file], { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout) as ForeignGraph;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
