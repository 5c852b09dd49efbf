import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: [".next/", ".whowhom/", "next-env.d.ts", "node_modules/"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "no-restricted-syntax": ["error", { selector: "ExportAllDeclaration", message: "Name what you export: no export *." }],
      "no-control-regex": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
    },
  },
  {
    files: ["app/explorer/**", "app/ui/**"],
    ignores: ["app/explorer/api.ts"],
    rules: { "no-restricted-globals": ["error", { name: "fetch", message: "The one browser fetch is in app/explorer/api.ts." }] },
  },
  { files: ["**/*.cjs"], languageOptions: { globals: { module: "writable" } } },
);
