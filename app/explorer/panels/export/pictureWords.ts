import { dateText } from "../../../../lib/scene/dateText";
import { relationSpan } from "../../../../lib/scene/filters";
import { noteSubject, notesOn } from "../../../../lib/scene/notes";
import type { Note, SceneDocument } from "../../../../lib/scene/scene";
import type { PictureWords } from "../../canvas/paintPicture";
import type { Explored } from "../../explorerContext";
import { locale, messages } from "../../messages";
import { noteMessages } from "../../messages/notes";
import { exportMessages } from "../../messages/exporting";
import { relationMessages } from "../../messages/relation";
import { accusedInView } from "../Accused";

const noteWords = (document: SceneDocument, note: Note) => {
  const { kind, words } = noteSubject(document, note);
  return noteMessages.inPicture(note.author, noteMessages.date(note.date), kind === "canvas" ? noteMessages.onCanvas : words, note.text.replaceAll(/\s+/g, " "));
};

/** The days that the relations speak of, and how many sources they have. */
function span(relations: Explored["inSight"]["relations"], sources: number): string {
  const spans = relations.flatMap((relation) => relationSpan(relation) ?? []);
  const [earliest] = spans.flatMap((one) => one.earliest ?? []).sort();
  const latest = spans.flatMap((one) => one.latest ?? []).sort().at(-1);
  const day = (date: string | undefined) => (date === undefined ? null : dateText(date, messages.dates, locale));
  return exportMessages.span(day(earliest), day(latest), sources, relations.some((relation) => relation.sources > relation.sourceIds.length));
}

/** What is written around a picture of the view. `filters`: each filter as a sentence. */
export function pictureWords({ document, inSight, store }: Pick<Explored, "document" | "inSight" | "store">, filters: readonly string[]): PictureWords {
  const words = exportMessages;
  const all = Object.keys(document.relations).length;
  const cited = [...new Set(inSight.relations.flatMap((relation) => relation.sourceIds))].sort();
  const sources = cited.flatMap((id) => {
    const source = store.sources.get(id);
    return source ? [words.source(source.title, source.publisher, dateText(source.published, messages.dates, locale), source.url ?? relationMessages.noOriginal)] : [];
  });
  return {
    title: document.title,
    facts: [words.shown(inSight.relations.length, all), ...(inSight.relations.length > 0 ? [span(inSight.relations, cited.length)] : []), ...filters, ...(accusedInView(document) ? [messages.scene.accused] : []), ...document.notes.map((note) => noteWords(document, note))],
    sources,
    notes: notesOn(document, null).map(({ at = { x: 0, y: 0 }, text, author, date }) => ({ at, text, by: noteMessages.by(author, noteMessages.date(date)) })),
  };
}
