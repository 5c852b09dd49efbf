import { describe, expect, it } from "vitest";
import { differencesOf, isNamed } from "../../app/explorer/panels/disputes";
import { isMachineCoded } from "../../app/explorer/panels/machineCoded";
import { beyondFor, countBeyond, readBeyondView } from "../../app/explorer/panels/table/beyondView";
import type { Claim } from "../../lib/ontology/records";

const claim = (id: string, fields: Partial<Claim> = {}): Claim => ({
  id, source: "s", locator: "p. 1", subject: "agency:police", relation: "DETAINED", object: "person:ann", assertedBy: [], modality: "asserted", summary: "x", flags: [], ...fields,
});
const named = (id: string) => id !== "agency:unnamed";

describe("what claims of one disagreement differ in", () => {
  it.each([
    ["two days", [claim("a", { date: "2025-04-17" }), claim("b", { date: "2025-04-19" })], { date: true, actor: false, deed: false }],
    ["a day and silence", [claim("a", { date: "2025-04-17" }), claim("b")], { date: false, actor: false, deed: false }],
    ["a name and silence", [claim("a"), claim("b", { subject: "agency:unnamed" })], { date: false, actor: false, deed: false }],
    ["two names", [claim("a"), claim("b", { subject: "state:land" })], { date: false, actor: true, deed: false }],
    ["a denial", [claim("a", { modality: "alleged" }), claim("b", { modality: "denied" })], { date: false, actor: false, deed: true }],
    ["two deeds", [claim("a", { relation: "FUNDED" }), claim("b", { relation: "BRANCH_OF", subject: "person:ann" })], { date: false, actor: false, deed: true }],
    ["a report of what another asserts", [claim("a"), claim("b", { modality: "reported" })], { date: false, actor: false, deed: false }],
  ])("%s", (_, claims, differences) => expect(differencesOf(claims, named)).toEqual(differences));

  it("counts a group without names as somebody", () => expect([isNamed({ unnamed: true }), isNamed({ unnamed: true, collective: true }), isNamed({})]).toEqual([false, true, true]));
});

describe("what is beyond the view", () => {
  const shown = [claim("a", { event: "arrest" }), claim("b", { event: "arrest", object: "person:bob" }), claim("c")];
  const store = [...shown, claim("d", { event: "arrest", subject: "agency:unnamed" }), claim("e", { event: "arrest", relation: "CHARGED" }), claim("f", { event: "other" })];
  const ask = ({ event }: { event?: string }) => Promise.resolve({ claims: store.filter((one) => one.event === event), sources: [], total: 0, missing: [] });

  it("is only what other claims say of the same deed to the same", async () => {
    const beyond = await readBeyondView(shown, ask);
    expect(shown.map((one) => beyondFor(one, beyond).map(({ id }) => id))).toEqual([["d"], [], []]);
    expect(countBeyond([...shown, ...shown], beyond)).toBe(1);
  });
});

it("only a coded claim of a data set was coded by machine", () => {
  expect(isMachineCoded({ cameo: "173" }, { kind: "dataset" })).toBe(true);
  expect(isMachineCoded({}, { kind: "dataset" })).toBe(false);
  expect(isMachineCoded({ cameo: "173" }, { kind: "article" })).toBe(false);
  expect(isMachineCoded({ cameo: "173" }, undefined)).toBe(false);
});
