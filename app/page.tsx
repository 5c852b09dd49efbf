import { join } from "node:path";
import { readEnv } from "../lib/env/env";
import { readScenes } from "../lib/import/readScenes";
import { Explorer } from "./explorer/Explorer";

/** The explorer, opened at the first view of the seed. */
export default async function Page() {
  const [view] = await readScenes(join(process.cwd(), "seed"));
  const env = readEnv();
  const placesOf = (isNarrow: boolean) => Object.fromEntries((view?.entities ?? []).map(({ id, x, y, narrow }) => [id, (isNarrow ? narrow : undefined) ?? { x, y }]));
  const opening = view ? { title: view.title, positions: placesOf(false), narrow: placesOf(true), relations: view.relations ?? null } : null;
  return <Explorer opening={opening} exposed={env.WHOWHOM_TEST || env.WHOWHOM_BENCH} />;
}
