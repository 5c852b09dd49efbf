import { plainType, storedTypes } from "../ontology/modality";
import { inOurWords } from "../ontology/plainSpeech";
import { relationTypes } from "../ontology/relationTypes";
import { typeCodes } from "../ontology/typeCodes";
import { nearName } from "./nearName";
import type { SeenQuery } from "./parserWorkerSource";

/** What a store holds, as far as names in a query can be right or wrong. */
export interface Vocabulary {
  /** Labels with the number of nodes. */
  labels: ReadonlyMap<string, number>;
  /** Stored relationship types in use, with the number of claims. */
  types: ReadonlyMap<string, number>;
  properties: ReadonlySet<string>;
}

/** What is to be said of a name that the store doesn't know, and what to write instead where that can be guessed. */
export interface NameAdvice {
  message: string;
  instead?: string;
}

/** What people call our labels. */
const otherNames: Readonly<Record<string, string>> = {
  people: "Person", persons: "Person", human: "Person", individual: "Person", organisation: "Agency", organization: "Agency", org: "Agency", institution: "Agency",
  company: "Agency", group: "Agency", country: "State", countries: "State", nation: "State", government: "State", article: "Source", document: "Source",
  publication: "Source", node: "Entity", actor: "Entity", agencies: "Agency",
};

/** Advice on a name as it was found in a query (`either`: a label or a type), or undefined where there is nothing to say. */
export function adviseName({ kind, text }: SeenQuery["names"][number], vocabulary: Vocabulary): NameAdvice | undefined {
  if (kind === "property") return adviseProperty(text, vocabulary);
  if (kind === "type") return adviseType(text, vocabulary);
  if (kind === "either" && vocabulary.types.has(text)) return undefined;
  return adviseLabel(text, vocabulary);
}

/** Advice on a label, or undefined where there is nothing to say. */
export function adviseLabel(name: string, { labels }: Vocabulary): NameAdvice | undefined {
  const count = labels.get(name);
  if (count !== undefined) return count > 0 ? undefined : { message: `Nothing here has the label ${name} yet.` };
  if (/^(claims?|relations?)$/i.test(name)) return { message: `There is no label ${name}: a claim is a relationship, as in (a)-[claim:DETAINED]->(b).` };
  const known = otherNames[name.toLowerCase()];
  return advice(`There is no label ${name} here.`, known !== undefined && labels.has(known) ? known : nearName(name, labels.keys()));
}

/** Advice on a stored relationship type: also which modalities of a known relation there are instead. */
export function adviseType(name: string, { types }: Pick<Vocabulary, "types">): NameAdvice | undefined {
  if (types.has(name)) return undefined;
  const { relation } = plainType(name);
  const others = storedTypes(relation).filter((type) => types.has(type));
  if (others.length > 0) {
    const counted = others.map((type) => `${types.get(type)} ${types.get(type) === 1 ? "is" : "are"} stored as ${type}`);
    return { message: `No claim is stored as ${name}, but ${counted.join(", and ")}.`, instead: others[0] };
  }
  if (relationTypes.some(({ type }) => type === relation)) return { message: `No claim here is stored as ${name}.${likeIt(name, types)}` };
  const said = name.toLowerCase().replaceAll("_", " ");
  const phrased = relationTypes.filter(({ active, infinitive, passive }) => [active, infinitive, passive].some((phrase) => phrase === said || phrase === inOurWords(said)));
  // A word of plain speech never stands for an allegation: what is stored of it is told as of the plain type.
  const [spoken] = phrased;
  if (spoken && !types.has(spoken.type)) return adviseType(spoken.type, { types });
  return advice(`There is no relationship type ${name}.`, spoken?.type ?? nearName(name, types.keys()));
}

/** What there is of the types with the same code, which a machine may have coded more broadly; none where claims of the type are only alleged, expected or denied. */
function likeIt(name: string, types: Vocabulary["types"]): string {
  const code = typeCodes[name]?.cameo;
  const like = code ? [...types].filter(([type]) => typeCodes[type]?.cameo === code).sort(([, a], [, b]) => b - a).slice(0, 3) : [];
  const counted = like.map(([type, count]) => `${count} ${count === 1 ? "is" : "are"} stored as ${type}`);
  return counted.length === 0 ? "" : ` Of the same kind, ${counted.join(", ")}.`;
}

/** Advice on a property key. */
export function adviseProperty(name: string, { properties }: Vocabulary): NameAdvice | undefined {
  return properties.has(name) ? undefined : advice(`Nothing here has the property ${name}.`, nearName(name, properties));
}

function advice(message: string, instead: string | undefined): NameAdvice {
  return instead === undefined ? { message } : { message: `${message} Did you mean ${instead}?`, instead };
}
