import { describe, expect, it } from "vitest";
import { checkPlan } from "../../lib/cypher/planCheck";

const reading = { queryType: "r", operators: ["ProduceResults@neo4j", "Expand(All)@neo4j", "NodeByLabelScan@neo4j"], procedures: [] };

const refused = (message = "") => expect.objectContaining({ code: "refused-query", message: expect.stringContaining(message) });

describe("checkPlan", () => {
  it("lets a plan through that only reads, with the database's name behind the operators or without", () => {
    expect(() => checkPlan(reading)).not.toThrow();
    expect(() => checkPlan({ queryType: "r", operators: ["ProduceResults", "VarLengthExpand(Pruning,BFS,All)", "Argument"], procedures: [] })).not.toThrow();
    expect(() => checkPlan({ ...reading, operators: [...reading.operators, "ProcedureCall@neo4j"], procedures: ["db.labels"] })).not.toThrow();
  });

  it.each(["rw", "w", "s", "", null, undefined])("refuses a query of type %j", (queryType) => {
    expect(() => checkPlan({ ...reading, queryType })).toThrow(refused());
  });

  it.each([
    "LoadCSV", "ShowSettings", "ShowTransactions", "TerminateTransactions", "DetachDelete", "Create", "Merge", "SetProperty", "Foreach",
    "TransactionApply", "CreateIndex", "SomethingNew", "constructor",
  ])("refuses the operator %s, also deep in a plan that calls itself reading", (operator) => {
    expect(() => checkPlan({ ...reading, operators: [...reading.operators, `${operator}@neo4j`] })).toThrow(refused(operator));
  });

  it.each(["dbms.listConfig", "db.createLabel", "DB.LABELS", "apoc.load.json", ""])("refuses the procedure %j", (procedure) => {
    expect(() => checkPlan({ ...reading, operators: ["ProcedureCall"], procedures: [procedure] })).toThrow(refused());
  });

  it("refuses what has no plan", () => {
    expect(() => checkPlan({ queryType: "r", operators: [], procedures: [] })).toThrow(refused());
  });
});
