import { describe, expect, it } from "vitest";
import { NamesTable } from "../../lib/export/namesTable";
import { notesOfScope, notesSection } from "../../lib/export/sceneNotes";
import { exportScope } from "../../lib/http/exportScope";
import { entity, relation } from "./sceneFixture";

const note = (on: string | null, text: string) => ({ id: text, on, text, author: "B. <i>", date: "2025-05-01" });
const names = new NamesTable();
for (const one of [entity("person:ann", { name: "Ann *Lee*" }), entity("agency:police", { name: "The Police" })]) names.see(one);
const section = (...notes: ReturnType<typeof note>[]) => [...notesSection(notes, names)].join("");

describe("notes in an export", () => {
  it("go with a scene, are said in its scope, and with nothing else", () => {
    const notes = [note(null, "Ask")];
    const scope = exportScope.parse({ scene: { entities: ["person:ann"], notes } });
    expect(notesOfScope(scope)).toEqual(notes);
    expect(notesOfScope({ ids: ["person:ann"] })).toEqual([]);
    expect(exportScope.safeParse({ scene: { entities: ["person:ann"], notes: [{ text: 1 }] } }).success).toBe(false);
  });

  it("say in Markdown what each is on, whose it is and when, and nothing in them acts as markup", () => {
    const id = relation("agency:police", "DETAINED", "person:ann").id;
    const text = section(note(null, "# Whole\n<script>"), note("person:ann", "One"), note(id, "Two"), note("person:nobody", "Three"));
    expect(text).toContain("- \\# Whole \\<script\\>\n  - On the scene as a whole; B. \\<i\\>, 2025-05-01\n");
    expect(text).toContain("- One\n  - On Ann \\*Lee\\*;");
    expect(text).toContain("- Two\n  - On The Police detained Ann \\*Lee\\*;");
    expect(text).toContain("- Three\n  - On person:nobody;");
    expect(section()).toBe("");
  });
});
