import { describe, expect, it } from "vitest";
import { guessMapping } from "../../app/explorer/panels/import/columnMapping";

describe("what the columns of a table say", () => {
  it.each([
    ["who,what,whom,when,where", { subject: 1, relation: 2, object: 3, date: 4, place: 5 }],
    ["Source Name,Event Text,Target Name,Event Date,City", { subject: 1, relation: 2, object: 3, date: 4, place: 5 }],
    ["actor1,action,actor2,day,note", { subject: 1, relation: 2, object: 3, date: 4, note: 5 }],
    ["a,b,c,d,e", {}],
  ])("is guessed from their names: %s", (header, columns) => {
    expect(guessMapping([header.split(","), ["Osh police", "detained", "Aibek", "2025-05-02", "Osh"]]).columns).toEqual(columns);
  });
});
