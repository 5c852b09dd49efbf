import { defineConfig } from "vitest/config";

const alone = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "store", include: ["tests/store/**/*.test.ts"], ...alone } },
      { test: { name: "commands", include: ["tests/commands/**/*.test.ts"], ...alone } },
      { test: { name: "http", include: ["tests/http/**/*.test.ts"], ...alone } },
      // A page is drawn by several processes at their own pace: what fails is tried once more, and told apart (tests/runSuites.ts).
      { test: { name: "e2e", include: ["tests/e2e/**/*.test.ts"], ...alone, retry: 1 } },
    ],
  },
});
