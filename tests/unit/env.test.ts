import { isAbsolute, join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder, readEnv, writesAllowed } from "../../lib/env/env";
import { isProblem } from "../../lib/ontology/problem";

function problemOf(variables: Record<string, string>) {
  try {
    readEnv(variables);
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error("expected a Problem");
}

describe("readEnv", () => {
  it("needs nothing set: data in the project, cache of the user, loopback", () => {
    const env = readEnv({ HOME: "/home/someone" });
    expect(env).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", WHOWHOM_DATA: join(projectFolder, ".whowhom"), WHOWHOM_TEST: false, WHOWHOM_BENCH: false });
    expect(env.WHOWHOM_CACHE).toContain("whowhom");
    expect(env.WHOWHOM_CACHE.startsWith(projectFolder)).toBe(false);
    expect(env.NEO4J_URI).toBeUndefined();
  });

  it("takes an empty variable as not set", () => {
    expect(readEnv({ PORT: "", NEO4J_URI: "", WHOWHOM_DATA: "" })).toMatchObject({ PORT: 3000, WHOWHOM_DATA: join(projectFolder, ".whowhom") });
  });

  it("makes folders absolute and numbers of ports", () => {
    const env = readEnv({ WHOWHOM_DATA: "some/data", WHOWHOM_CACHE: "cache", PORT: "8080", WHOWHOM_TEST: "1" });
    expect(isAbsolute(env.WHOWHOM_DATA)).toBe(true);
    expect(isAbsolute(env.WHOWHOM_CACHE)).toBe(true);
    expect(env.PORT).toBe(8080);
    expect(env.WHOWHOM_TEST).toBe(true);
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["NEO4J_URI", "localhost:7687"],
    ["NEO4J_URI", "http://localhost:7474"],
    ["WHOWHOM_TEST", "yes"],
    ["WHOWHOM_NEO4J_VERSION", "latest"],
    ["WHOWHOM_NEO4J_BASE", "ftp://example.org"],
    ["HOST", "a host"],
  ])("names %s when it is %s", (name, value) => {
    const problem = problemOf({ [name]: value });
    expect(problem.code).toBe("bad-input");
    expect(problem.message).toContain(name);
  });

  it("says all bad values at once", () => {
    const problem = problemOf({ PORT: "x", WHOWHOM_TEST: "maybe" });
    expect(problem.issues?.map((issue) => issue.path).sort()).toEqual(["PORT", "WHOWHOM_TEST"]);
  });
});

describe("writesAllowed", () => {
  it.each([
    [{}, false], [{ WHOWHOM_ALLOW_WRITES: "0" }, false], [{ WHOWHOM_ALLOW_WRITES: "1" }, true], [{ WHOWHOM_ALLOW_WRITES: "1", HOST: "::1" }, true],
    [{ WHOWHOM_ALLOW_WRITES: "1", HOST: "0.0.0.0" }, false], [{ WHOWHOM_ALLOW_WRITES: "1", HOST: "graph.example" }, false],
  ])("of %j is %s", (variables, allowed) => {
    expect(writesAllowed(readEnv(variables))).toBe(allowed);
  });
});
