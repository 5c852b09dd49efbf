import { join } from "node:path";
import { readEnv } from "../lib/env/env";
import { readScenes } from "../lib/import/readScenes";
import { Explorer } from "./explorer/Explorer";

/** The explorer, opened at the first view of the seed. */
export default async function Page() {
  const [view] = await readScenes(join(process.cwd(), "seed"));
  const env = readEnv();
  const opening = view ? { title: view.title, positions: Object.fromEntries(view.entities.map(({ id, x, y }) => [id, { x, y }])), relations: view.relations ?? null } : null;
  return <Explorer opening={opening} exposed={env.WHOWHOM_TEST || env.WHOWHOM_BENCH} />;
}
