import { expect, it } from "vitest";
import { captionsApart } from "../../lib/scene/captionsApart";
import { entity } from "./sceneFixture";

const unnamed = (id: string, description?: string) => entity(id, { name: "not named", unnamed: true, ...(description !== undefined && { description }) });
const apart = (...entities: ReturnType<typeof entity>[]) => Object.fromEntries(captionsApart(entities, new Map(entities.map(({ id, name }) => [id, name]))));

it("tells several without a name apart by the beginning of what is said of each", () => {
  const [detainer, court] = [unnamed("agency:one", "Who detained the four in Osh, according to a paper."), unnamed("agency:two", "Court that sentenced a taxi driver from Andijan; not said.")];
  expect(apart(detainer, court)).toEqual({ "agency:one": "not named · who detained the four in Osh", "agency:two": "not named · court that sentenced a taxi …" });
});

it("leaves a single one as it is, and one of which nothing is said, and whoever has a name", () => {
  expect(apart(unnamed("agency:one", "Who detained the four."), entity("person:ann", { name: "Ann" }), entity("person:other-ann", { name: "Ann", description: "A teacher." }))).toEqual({});
  expect(apart(unnamed("agency:one", "Who detained the four."), unnamed("agency:two"))).toEqual({ "agency:one": "not named · who detained the four" });
});
