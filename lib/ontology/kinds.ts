/** What an entity is. `agency` is any organisation; `other` is none of the three, or not known. */
export const kinds = ["person", "agency", "state", "other"] as const;
export type Kind = (typeof kinds)[number];

/** The store label of each kind, as it stands beside `Entity`. */
export const labelOfKind = { person: "Person", agency: "Agency", state: "State", other: "Other" } as const satisfies Record<Kind, string>;
