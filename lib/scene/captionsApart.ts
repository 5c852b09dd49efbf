import type { Entity } from "../ontology/records";

const longest = 34;

/**
 * Captions that tell entities without a name apart where several have the same caption: with the beginning of what is said of
 * each. `captions` by id; only those that change are answered.
 */
export function captionsApart(entities: readonly Entity[], captions: ReadonlyMap<string, string>): Map<string, string> {
  const unnamed = entities.filter((entity) => entity.unnamed);
  const times = new Map<string, number>();
  for (const { id } of unnamed) times.set(captions.get(id) ?? "", (times.get(captions.get(id) ?? "") ?? 0) + 1);
  return new Map(
    unnamed.flatMap(({ id, description }): [string, string][] => {
      const caption = captions.get(id) ?? "";
      const said = beginningOf(description ?? "");
      return (times.get(caption) ?? 0) > 1 && said !== "" ? [[id, `${caption} · ${said}`]] : [];
    }),
  );
}

/** The first clause of a description, as part of another sentence, cut after a word where it is long. */
function beginningOf(description: string): string {
  const clause = (description.split(/[,;.]/u)[0] ?? "").trim();
  const first = clause.charAt(0).toLocaleLowerCase("en") + clause.slice(1);
  if (first.length <= longest) return first;
  const cut = first.slice(0, longest).replace(/\s+\S*$/u, "");
  return `${cut} …`;
}
