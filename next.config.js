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
  // Without it a lock file in a folder above would move the root there.
  turbopack: { root },
  outputFileTracingRoot: root,
};
