/** The house's import rules: who may import whom. `tests/unit/house.test.ts` plants a forbidden import and a cycle. */
const only = (name, from, allowed) => ({
  name,
  comment: `${from} may import only ${allowed.join(", ")} of the house`,
  severity: "error",
  from: { path: from },
  to: { path: "^(app|lib|seed|tests|bench)/", pathNot: [from, ...allowed] },
});

const ontology = "^lib/ontology/";

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "not-found", severity: "error", from: {}, to: { couldNotResolve: true } },
    { name: "no-test-in-product", severity: "error", from: { path: "^(app|lib|seed)/" }, to: { path: "^(tests|bench)/" } },
    { name: "lib-not-app", severity: "error", from: { path: "^lib/" }, to: { path: "^app/" } },
    only("ontology", ontology, []),
    { name: "ontology-packages", severity: "error", from: { path: ontology }, to: { path: "node_modules", pathNot: "node_modules/(zod|edtf)/" } },
    only("import", "^lib/import/", [ontology]),
    only("queries", "^lib/queries/", [ontology]),
    only("cypher", "^lib/cypher/", [ontology]),
    only("questions", "^lib/questions/", [ontology]),
    only("env", "^lib/env/", [ontology]),
    only("store", "^lib/store/", [ontology, "^lib/queries/", "^lib/cypher/"]),
    only("layout", "^lib/layout/", [ontology]),
    only("scene", "^lib/scene/", [ontology, "^lib/layout/"]),
    only("export", "^lib/export/", [ontology, "^lib/scene/", "^lib/queries/"]),
    only("http", "^lib/http/", [ontology, "^lib/env/", "^lib/store/", "^lib/queries/", "^lib/questions/", "^lib/cypher/", "^lib/import/", "^lib/export/"]),
    only("cli", "^lib/cli/", [ontology, "^lib/http/", "^lib/env/", "^lib/store/", "^lib/queries/", "^lib/questions/", "^lib/cypher/", "^lib/import/", "^lib/export/"]),
    only("ui", "^app/ui/", []),
    only("explorer", "^app/explorer/", [ontology, "^lib/scene/", "^lib/layout/", "^lib/export/", "^app/ui/"]),
    only("api", "^app/api/", [ontology, "^lib/http/", "^lib/env/", "^lib/store/", "^lib/queries/", "^lib/questions/", "^lib/cypher/", "^lib/import/", "^lib/export/"]),
    { name: "driver-in-store", severity: "error", from: { path: "^(app|lib|seed)/", pathNot: "^lib/store/neo4j" }, to: { path: "node_modules/neo4j-driver" } },
    { name: "canvas-in-canvas", severity: "error", from: { path: "^(app|lib|seed)/", pathNot: "^app/explorer/canvas/" }, to: { path: "node_modules/cytoscape" } },
    { name: "no-rivals", comment: "only the benchmark draws with them", severity: "error", from: { path: "^(app|lib|seed)/" }, to: { path: "node_modules/(sigma|force-graph)/" } },
    { name: "pure", comment: "scene and layout know no React, no DOM, no cytoscape", severity: "error", from: { path: "^lib/(scene|layout|ontology|queries)/" }, to: { path: "node_modules/(react|next|cytoscape)" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts", ".css", ".json"], exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
