/** How entities are sized and lettered. */
export const drawnAsMessages = {
  size: "Size of entities",
  sizes: { degree: "by number of relations", claims: "by number of claims" },
  names: "Names",
  usual: "the usual ones",
  asSources: "as the sources spell them",
  inScript: (script: string) => `in ${script} where known`,
} as const;
