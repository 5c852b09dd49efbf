import { cameoCodes, findCameoCode, type CameoCode } from "../ontology/cameo";
import { findRelationType } from "../ontology/relationTypes";
import { nameKey } from "./nameKey";

const quadOfRoot = (root: number): 1 | 2 | 3 | 4 => (root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4);

// A root and its first child may share a name: the longer code says more, and means the same.
const byName = new Map<string, CameoCode>();
for (const row of cameoCodes) {
  const key = nameKey(row.name);
  if (row.code.length > (byName.get(key)?.code.length ?? 0)) byName.set(key, row);
}

/** What a row says happened. Goldstein is from -10 to +10; `quad` is CAMEO's quad class (roots 01-05, 06-08, 09-13, 14-20). */
export interface CodedEvent {
  relation: string;
  cameo?: string;
  eventName?: string;
  goldstein?: number;
  quad?: 1 | 2 | 3 | 4;
}

/** The event with that CAMEO code, or undefined. Codes are text: `042` isn't `42`. */
export function eventOfCode(code: string, eventName?: string): CodedEvent | undefined {
  const row = findCameoCode(code);
  return row && coded(row, eventName);
}

/** The event with that name, as CAMEO has it or as a relation type of the ontology (`Make a visit`, `Make_a_visit`, `VISITED`), or undefined. */
export function eventNamed(name: string): CodedEvent | undefined {
  const row = byName.get(nameKey(name));
  if (row) return coded(row, name);
  const type = findRelationType(nameKey(name).replaceAll(" ", "_").toUpperCase());
  return type && { relation: type.type, eventName: name, ...(type.quad ? { quad: type.quad } : {}) };
}

/** The relation types that coded rows can become. */
export const codedTypes: readonly string[] = [...new Set(cameoCodes.map((row) => row.type))];

function coded({ code, name, goldstein, type }: CameoCode, eventName = name): CodedEvent {
  return { relation: type, cameo: code, eventName, goldstein, quad: quadOfRoot(Number(code.slice(0, 2))) };
}
