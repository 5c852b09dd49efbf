import type { Claim, Source } from "../../../lib/ontology/records";

/** Whether a program coded the claim from a text: a data set has it with an event code. */
export function isMachineCoded({ cameo, plover, eventName }: Pick<Claim, "cameo" | "plover" | "eventName">, source: Pick<Source, "kind"> | undefined): boolean {
  return source?.kind === "dataset" && (cameo !== undefined || plover !== undefined || eventName !== undefined);
}
