import { dateText } from "../../../../lib/scene/dateText";
import { noteSubject } from "../../../../lib/scene/notes";
import type { Note, SceneDocument } from "../../../../lib/scene/scene";
import type { PictureWords } from "../../canvas/paintPicture";
import type { Explored } from "../../explorerContext";
import { locale, messages } from "../../messages";
import { accusedInView } from "../Accused";

const noteWords = (document: SceneDocument, note: Note) => {
  const { kind, words } = noteSubject(document, note);
  return messages.notes.inPicture(note.author, messages.notes.date(note.date), kind === "canvas" ? messages.notes.onCanvas : words, note.text.replaceAll(/\s+/g, " "));
};

/** What is written around a picture of the view. `filters`: each filter as a sentence. */
export function pictureWords({ document, inSight, store }: Pick<Explored, "document" | "inSight" | "store">, filters: readonly string[]): PictureWords {
  const words = messages.exporting;
  const all = Object.keys(document.relations).length;
  const cited = [...new Set(inSight.relations.flatMap((relation) => relation.sourceIds))].sort();
  const sources = cited.flatMap((id) => {
    const source = store.sources.get(id);
    return source ? [words.source(source.title, source.publisher, dateText(source.published, messages.dates, locale), source.url ?? messages.relation.noOriginal)] : [];
  });
  return {
    title: document.title,
    facts: [words.shown(inSight.relations.length, all), ...filters, ...(accusedInView(document) ? [messages.scene.accused] : []), ...document.notes.map((note) => noteWords(document, note))],
    sources,
  };
}
