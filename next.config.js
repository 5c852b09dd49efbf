const root = import.meta.dirname;

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  devIndicators: false,
  // On loopback it costs time, and it would hold back streamed rows.
  compress: false,
  // `npm test` checks the types; here it would cost every first start some 20 s.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["neo4j-driver", "@neo4j-cypher/language-support"],
  images: { unoptimized: true },
  turbopack: {
    // Without it a lock file in a folder above would move the root there.
    root,
    resolveAlias: {
      // The linter of Neo4j's language support has no place in the page; the name is its own, nothing else is called so.
      "./semanticAnalysis.js": { browser: "./app/explorer/panels/console/editor/withoutLinter.ts" },
      // How lucide's icons ask for what makes them; where they ask otherwise, its own does.
      "../createLucideIcon.mjs": { browser: "./app/ui/lucideIcon.ts" },
      // What its authors minified is a tenth smaller than what is minified here.
      cytoscape: { browser: "cytoscape/dist/cytoscape.esm.min.mjs" },
    },
  },
  outputFileTracingRoot: root,
};
