import type { Row } from "./tableKind";

type Choosable = Pick<Row<unknown>, "id" | "follows">;

/**
 * The rows that are selected. The canvas knows entities and relations only, so `chosen` says which rows the reader ticked;
 * it holds as long as the selection still has what they stand for. What was selected elsewhere selects the one row, or all rows, of that id.
 */
export function chosenRows(rows: readonly Choosable[], chosen: ReadonlySet<string>, selection: readonly string[]): Set<string> {
  const selected = new Set(selection);
  const ticked = rows.filter(({ id, follows }) => chosen.has(id) && follows.every((follow) => selected.has(follow)));
  const spokenFor = new Set(ticked.flatMap(({ follows }) => follows));
  const others = rows.filter(({ follows }) => follows.length === 1 && follows.every((follow) => selected.has(follow) && !spokenFor.has(follow)));
  return new Set([...ticked, ...others].map(({ id }) => id));
}

/** The selection of the canvas after these rows of the table are the selected ones: what the table doesn't speak of stays. */
export function selectionWith(rows: readonly Choosable[], chosen: ReadonlySet<string>, selection: readonly string[]): string[] {
  const spokenOf = new Set(rows.flatMap(({ follows }) => follows));
  const following = rows.filter(({ id }) => chosen.has(id)).flatMap(({ follows }) => follows);
  return [...new Set([...selection.filter((id) => !spokenOf.has(id)), ...following])];
}
