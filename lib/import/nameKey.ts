/** A name by which spellings count as equal: any case, spacing, underscore for space, form of apostrophe and Unicode form. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").replaceAll("_", " ").replace(/[‘’ʼ`´]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();
}

/** A coarser key: also without accents, punctuation and spaces. Equal ones may be the same, and have to be looked at by a person. */
export function looseNameKey(name: string): string {
  return name.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** The name as people read it: underscores that stand for spaces become spaces. */
export function displayName(name: string): string {
  return (/\s/.test(name) ? name : name.replaceAll("_", " ")).replace(/\s+/g, " ").trim();
}

const longestSlug = 100;

/** Letters and digits of any script, the rest as single hyphens; Latin letters without accents. Empty where nothing is left. */
export function slug(name: string): string {
  const plain = name.normalize("NFD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1").normalize("NFC").toLowerCase();
  return plain.replace(/['‘’]/g, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").slice(0, longestSlug).replace(/^-+|-+$/g, "");
}
