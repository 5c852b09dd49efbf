import { countryTable, type Country } from "./countryTable";
import { nameKey } from "./nameKey";

const byName = new Map<string, Country>();
const byIso = new Map<string, Country>();
const byCow = new Map<string, Country>();
for (const country of countryTable) {
  for (const name of [country.name, ...country.aliases]) byName.set(nameKey(name), country);
  for (const code of [country.alpha2, country.alpha3]) byIso.set(code, country);
  if (country.cow !== null) byCow.set(country.cow, country);
}

/** Which list a country code belongs to: ISO 3166-1 (two or three letters; CAMEO and GDELT actors use the three) or Correlates of War. */
export type CodeList = "iso" | "cow";

/** The country with that English name, in any case and spacing. Codes aren't names: PAN may be a country or a party. */
export function countryNamed(name: string): Country | undefined {
  return byName.get(nameKey(name));
}

/** The country that a column for countries means: an English name, or a code in capitals. */
export function countryOf(text: string, codes: CodeList = "iso"): Country | undefined {
  return countryNamed(text) ?? (codes === "cow" ? byCow : byIso).get(text.trim());
}

/** The country whose code a name is, or undefined: to be told to people, never to be acted on. */
export function countryWithCode(name: string): Country | undefined {
  return name.length === 3 ? byIso.get(name) : undefined;
}

/** `Police (Kyrgyzstan)` taken apart, where what stands in brackets at the end is a country. */
export function splitCountry(name: string): { base: string; country: Country } | undefined {
  if (!name.endsWith(")")) return undefined;
  for (const at of [name.indexOf("("), name.lastIndexOf("(")]) {
    const country = countryNamed(name.slice(at + 1, -1));
    const base = name.slice(0, Math.max(at, 0)).replaceAll("_", " ").trim();
    if (country && base !== "") return { base, country };
  }
  return undefined;
}
