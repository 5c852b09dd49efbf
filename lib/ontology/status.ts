/** Where a person stands in a legal matter, in the order of a procedure. */
export const statuses = ["accused", "wanted", "detained", "charged", "on-trial", "convicted", "acquitted", "released"] as const;
export type Status = (typeof statuses)[number];
