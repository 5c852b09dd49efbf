import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProblem } from "../../lib/ontology/problem";
import { findJavas, javaAt, type Java } from "../../lib/store/local/findJava";
import { chooseNeo4j } from "../../lib/store/local/neo4jRelease";

const program = process.platform === "win32" ? "java.exe" : "java";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "whowhom-java-"));
  for (const [name, version] of [["eight", "1.8.0_392"], ["seventeen", "17.0.15"], ["twenty-one", "21.0.4"], ["twenty-five", "25-ea"]]) {
    const home = join(folder, "jvms", name ?? "");
    await mkdir(join(home, "bin"), { recursive: true });
    await writeFile(join(home, "bin", program), "");
    await writeFile(join(home, "release"), `IMPLEMENTOR="Someone"\nJAVA_VERSION="${version}"\n`);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, "jvms", name);
const java = (major: number): Java => ({ home: `/java/${major}`, program: `/java/${major}/bin/java`, major, build: `${major}.0.1` });

function refusal(choose: () => unknown) {
  try {
    choose();
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error("expected a Problem");
}

describe("findJavas", () => {
  it("looks at JAVA_HOME first, then PATH, then the usual folders, and names each Java once", async () => {
    const variables = { JAVA_HOME: at("twenty-one"), PATH: [join(folder, "nowhere"), join(at("seventeen"), "bin")].join(delimiter) };
    const found = await findJavas({ variables, folders: [join(folder, "jvms"), join(folder, "missing")] });
    expect(found.map((each) => each.major)).toEqual([21, 17, 8, 25]);
  });

  it("finds nothing where there is nothing", async () => {
    expect(await findJavas({ variables: {}, folders: [join(folder, "missing")] })).toEqual([]);
  });

  it("takes the home or its bin, and says so when neither holds a Java", async () => {
    expect((await javaAt(at("seventeen")))?.major).toBe(17);
    expect((await javaAt(join(at("seventeen"), "bin")))?.major).toBe(17);
    expect(await javaAt(folder)).toBeUndefined();
  });
});

describe("chooseNeo4j", () => {
  it.each([[17, "5.26."], [21, "5.26."], [24, "2026."], [25, "2026."]])("on Java %i takes Neo4j %s", (major, version) => {
    expect(chooseNeo4j([java(major)]).release.version.startsWith(version)).toBe(true);
  });

  it("passes over a Java that nothing runs on", () => {
    expect(chooseNeo4j([java(11), java(25), java(17)]).java.major).toBe(25);
  });

  it("leaves data with the line of releases that wrote them while it can, and then takes the newer one", () => {
    expect(chooseNeo4j([java(25), java(17)], undefined, "5.26.20").java.major).toBe(17);
    expect(chooseNeo4j([java(25)], undefined, "5.26.20").release.version.startsWith("2026.")).toBe(true);
  });

  it("never opens data with an older Neo4j", () => {
    const problem = refusal(() => chooseNeo4j([java(17)], undefined, "2026.09.0"));
    expect(problem.code).toBe("store-down");
    expect(refusal(() => chooseNeo4j([java(17)], "5.26.31", "2026.09.0")).message).toContain("2026.09.0");
  });

  it("says what it found and how to mend it", () => {
    const none = refusal(() => chooseNeo4j([]));
    expect(none.message).toContain("No Java");
    expect(none.hint).toMatch(/JDK 17.*NEO4J_URI/);
    expect(refusal(() => chooseNeo4j([java(11)])).message).toContain("Java 11 (/java/11)");
  });

  it("takes the version that the user asks for, where the Java fits it", () => {
    expect(chooseNeo4j([java(17), java(25)], "2025.03.0")).toMatchObject({ java: { major: 25 }, release: { version: "2025.03.0" } });
    expect(refusal(() => chooseNeo4j([java(17)], "2025.03.0")).message).toContain("Java 21");
  });
});
