import { describe, expect, it } from "vitest";
import { ownerAt } from "../../app/explorer/panels/console/editor/propertyOwner";

const owner = (query: string) => ownerAt(query.replace("!", ""), query.indexOf("!"));

describe("what has the property that is typed", () => {
  it.for([
    ["a node's variable", "MATCH (a:Person)-[r]->(b) WHERE a.na! RETURN a", "Entity"],
    ["a relationship's variable", "MATCH (a)-[ar:DETAINED]->(b) RETURN ar.!", "claim"],
    ["a source", "MATCH (s:Source) RETURN s.!", "Source"],
    ["a pattern of a node", "MATCH (:Person {na!", "Entity"],
    ["a pattern of a relationship", "MATCH ()-[r:MET {modality: 'asserted', da!", "claim"],
    ["a pattern of a source", "MATCH (s:Source {id: 'x', pu!", "Source"],
    ["a variable in the longer name of another", "MATCH (ab)-[a]->(abc:Source) RETURN a.!", "claim"],
  ] as const)("is known of %s", ([, query, expected]) => {
    expect(owner(query)).toBe(expected);
  });

  it.for(["UNWIND rows AS row RETURN row.!", "RETURN {na!"])("isn't where nothing says so: %s", (query) => {
    expect(owner(query)).toBeNull();
  });
});
