/** Each comment has one end only: were there more ways to read one, a line of some dozens of slashes would take years. */
const explains = /^(?:\s|\/\/[^\r\n]*(?:[\r\n]|$)|\/\*(?:[^*]|\*(?!\/))*\*\/|cypher\s+\d+\b)*explain\b/i;

/** Whether nothing but the plan is asked for, behind comments and the version of the language. */
export const isPlanOnly = (cypher: string): boolean => explains.test(cypher);
