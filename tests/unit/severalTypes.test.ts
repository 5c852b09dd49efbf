import { expect, it } from "vitest";
import { hasSeveralTypes } from "../../app/explorer/panels/console/severalTypes";
import { nothingOmitted } from "../../lib/ontology/nothingOmitted";
import type { Subgraph } from "../../lib/ontology/subgraph";

const claim = (type: string) => ({ $type: "relationship", type, id: "c", start: "a", end: "b", properties: {} });
const relation = { id: "r", subject: "a", object: "b", modality: "asserted", count: 1, sources: 1, sourceIds: [], events: [], first: null, last: null } as const;
const subgraph = (types: readonly string[], claims = 0): Subgraph => ({
  entities: [], relations: types.map((type) => ({ ...relation, type, sourceIds: [], events: [], conflict: [] })), truncated: claims > 0, omitted: { ...nothingOmitted, claims }, missing: [],
});

it("An answer that is still coming says the verbs of its claims as soon as there are two", () => {
  expect(hasSeveralTypes([[claim("DETAINED")], [claim("DETAINED")]], undefined)).toBe(false);
  expect(hasSeveralTypes([[claim("DETAINED")], [claim("MET")]], undefined)).toBe(true);
  expect(hasSeveralTypes([[[claim("DETAINED")], { met: claim("MET") }]], undefined)).toBe(true);
  expect(hasSeveralTypes([["x", { $type: "path", nodes: [], relationships: [claim("DETAINED"), claim("MET")] }]], undefined)).toBe(true);
});

it("So does one whose claims aren't all drawn", () => {
  const rows = [[claim("DETAINED")], [claim("MET")]];
  expect(hasSeveralTypes(rows, subgraph(["DETAINED"], 1))).toBe(true);
  expect(hasSeveralTypes([], subgraph(["DETAINED", "MET"]))).toBe(true);
});

it("Of one relation, stated and alleged, the verb is one", () => {
  expect(hasSeveralTypes([[claim("DETAINED")], [claim("ALLEGED_DETAINED")]], undefined)).toBe(false);
  expect(hasSeveralTypes([[1, "DETAINED", null]], subgraph([]))).toBe(false);
});
