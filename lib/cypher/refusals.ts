import { readFunctions, readIndexes, readProcedures } from "./allowed";
import { nearName } from "./nearName";

/** Why something isn't run, and what to do instead. */
export interface Refusal {
  message: string;
  hint: string;
}

const readInstead = "Here the graph can only be read: MATCH … RETURN …";
const changeElsewhere = "Claims come from files: change those, then load them with npm run seed or npm run import.";
const writes = (clause: string): Refusal => ({ message: `${clause} would change the graph.`, hint: `${readInstead} ${changeElsewhere}` });
const tells: Refusal = {
  message: "SHOW would tell about the database itself.",
  hint: "What the graph holds is answered by CALL db.labels(), db.relationshipTypes() and db.propertyKeys().",
};
const administrates = (command: string): Refusal => ({ message: `${command} administrates the database.`, hint: readInstead });

/** Rules of the grammar that people are likely to meet; the first one in the order of the text is told. */
const reasons: Readonly<Record<string, Refusal>> = {
  createClause: writes("CREATE"),
  insertClause: writes("INSERT"),
  mergeClause: writes("MERGE"),
  deleteClause: writes("DELETE"),
  setClause: writes("SET"),
  removeClause: writes("REMOVE"),
  foreachClause: {
    message: "FOREACH would change the graph.",
    hint: "To go through a list while reading, use UNWIND list AS item, or [item IN list | …].",
  },
  loadCSVClause: {
    message: "LOAD CSV would read a file or open a connection.",
    hint: "Bring the file in with npm run import, or give its values as a parameter and UNWIND them.",
  },
  subqueryInTransactionsParameters: {
    message: "CALL { … } IN TRANSACTIONS would run transactions of its own.",
    hint: "Leave IN TRANSACTIONS away: CALL { … } alone reads.",
  },
  useClause: { message: "USE would look into another database.", hint: "Leave USE away: a query is always asked of this graph." },
  showAdminCommand: tells,
  composableShowCommandClauses: tells,
  terminateCommand: { message: "TERMINATE would end other people's queries.", hint: "Cancel your own query where you started it." },
  createCommand: administrates("CREATE of an index, a constraint, a user or a database"),
  dropCommand: administrates("DROP"),
  alterCommand: administrates("ALTER"),
  renameCommand: administrates("RENAME"),
  grantCommand: administrates("GRANT"),
  denyCommand: administrates("DENY"),
  revokeCommand: administrates("REVOKE"),
  startDatabase: administrates("START DATABASE"),
  stopDatabase: administrates("STOP DATABASE"),
  enableServerCommand: administrates("ENABLE SERVER"),
  allocationCommand: administrates("Moving databases between servers"),
  localDefinition: { message: "DEFINE is not allowed here.", hint: "Write the function's expression where it is used, or use WITH and CALL { … }." },
  searchClause: { message: "SEARCH is not allowed here.", hint: "Use CALL db.index.fulltext.queryNodes('names', words) YIELD node, score." },
  interpolatedStringLiteral: { message: "Strings with { … } inside are not allowed here.", hint: "Put the pieces together with +: 'a ' + toString(x)." },
};

/** The refusal of a rule that people know by a name, or undefined for any other. */
export function knownRefusal(rule: string): Refusal | undefined {
  return Object.hasOwn(reasons, rule) ? reasons[rule] : undefined;
}

/** The refusal of a rule that is on no list. */
export function unknownRefusal(rule: string): Refusal {
  return { message: `This part of the query (${rule}) is not on the list of what only reads.`, hint: "Ask in another way: MATCH … WHERE … RETURN …" };
}

/** The refusal of what holds more than one statement. */
export const severalStatements: Refusal = { message: "This is more than one statement.", hint: "Ask one question at a time: delete what follows the semicolon." };

/** What people type in other programs, and how it is done here. */
const commandsElsewhere: readonly [RegExp, string][] = [
  [/^:\s*params?\b/i, "Write $name in the query: its value is given beside it, on the command line as --param name=value."],
  [/^:\s*(schema|sysinfo|dbs)\b/i, tells.hint],
  [/^:\s*(use|connect|server|auto)\b/i, "Leave it away: a query is always asked of this graph."],
];

/** The refusal of a command of another program; `command` is what stands from its colon on. */
export function refusedCommand(command: string): Refusal {
  const hint = commandsElsewhere.find(([says]) => says.test(command))?.[1] ?? "Type Cypher: MATCH … RETURN …";
  return { message: "A line that begins with a colon is a command of another program.", hint };
}

/** As Neo4j spells those that aren't all in lower case. */
const spelled = [
  ..."elementId endNode startNode isEmpty isNaN nullIf randomUUID char_length percentileCont percentileDisc stDev stDevP".split(" "),
  ..."toBoolean toBooleanList toBooleanOrNull toFloat toFloatList toFloatOrNull toInteger toIntegerList toIntegerOrNull".split(" "),
  ..."toLower toUpper toString toStringList toStringOrNull valueType duration.inDays duration.inMonths duration.inSeconds".split(" "),
];

/** The function or procedure that somebody most likely meant, as Neo4j spells it; undefined where none comes near. */
export function nearCall(name: string): string | undefined {
  const near = nearName(name, [...readProcedures, ...readFunctions]);
  return spelled.find((spelling) => spelling.toLowerCase() === near) ?? near;
}

const guess = (name: string) => {
  const near = nearCall(name);
  return near === undefined ? "" : ` Did you mean ${near}?`;
};

/** The refusal of a function that is on no list. */
export function refusedFunction(name: string): Refusal {
  return {
    message: `The function ${name} can't be called here.${guess(name)}`,
    hint: "The built-in functions that compute or look at the graph can, such as size(), coalesce(), date() or toLower().",
  };
}

/** The refusal of a procedure that is on no list. */
export function refusedProcedure(name: string): Refusal {
  return { message: `The procedure ${name} can't be called here.${guess(name)}`, hint: `These can: ${[...readProcedures].join(", ")}.` };
}

/** The refusal of a full-text query of another index, or of one named by a parameter. */
export const refusedIndex: Refusal = {
  message: "This full-text query doesn't name one of our indexes.",
  hint: `Write its name as a text, not as a parameter: ${readIndexes.map((name) => `'${name}'`).join(" or ")}.`,
};

/** The refusal of an option behind `CYPHER` that is on no list. */
export function refusedOption(name: string): Refusal {
  return { message: `The option ${name} can't be set here.`, hint: "Leave it away; planner and runtime can be chosen." };
}
