import { claimSchema, entitySchema, sourceSchema, type Records } from "../../lib/ontology/records";

/** Runs where a page takes it for markup: the test looks whether it did. */
const trap = '<img src=x onerror="window.trapped=1"><script>window.trapped=1</script>';

export const hostileName = `Eve ${trap} "quoted' \u202Egnihton & <b>bold</b>`;
export const hostileTitle = `Report ${trap}`;

const claim = (n: number, subject: string, relation: string, object: string) =>
  claimSchema.parse({ id: `claim:${n}`, source: "source:trap", locator: `paragraph 1 ${trap}`, subject, relation, object, modality: "alleged", summary: `Says ${trap}`, place: trap, note: trap, assertedBy: [trap], date: "2025-04" });

/** Every text that a page shows, as markup that would run. */
export const hostileRecords: Records = {
  entities: [
    entitySchema.parse({ id: "person:eve", kind: "person", name: hostileName, description: trap, names: [{ value: trap, kind: "alias" }] }),
    entitySchema.parse({ id: `agency:${trap}`, kind: "agency", name: `Agency ${trap}` }),
    entitySchema.parse({ id: "constructor", kind: "person", name: "Called constructor" }),
    entitySchema.parse({ id: "__proto__", kind: "person", name: "Called __proto__" }),
  ],
  sources: [sourceSchema.parse({ id: "source:trap", dataset: "hostile", title: hostileTitle, publisher: trap, author: trap, published: "2025", url: "https://example.org/%22%3E%3Cscript%3E", language: "en", kind: "article", note: trap })],
  claims: [claim(1, `agency:${trap}`, "DETAINED", "person:eve"), claim(2, "person:eve", "MET", "constructor"), claim(3, "__proto__", "ACCUSED", "constructor")],
};
