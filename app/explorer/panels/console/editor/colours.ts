import { StateEffect, StateField, type Extension, type Range } from "@codemirror/state";
import { Decoration, Direction, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import { plainType } from "../../../../../lib/ontology/modality";
import { findRelationType } from "../../../../../lib/ontology/relationTypes";
import type { Language, Token } from "./language";

const coloured = StateEffect.define<DecorationSet>();

const colourField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => transaction.effects.find((effect) => effect.is(coloured))?.value ?? before.map(transaction.changes),
  provide: (field) => [EditorView.decorations.from(field), EditorView.bidiIsolatedRanges.of((view) => view.state.field(field))],
});

/** A word's class: keywords are bold ink, a relation type has its relation's colour, what isn't the graph stands back. */
const classes: Readonly<Record<string, string>> = {
  keyword: "cy-keyword",
  keywordLiteral: "cy-keyword",
  booleanLiteral: "cy-keyword",
  label: "cy-label",
  comment: "cy-comment",
  stringLiteral: "cy-value",
  numberLiteral: "cy-value",
  paramDollar: "cy-parameter",
  paramValue: "cy-parameter",
};

function classOf({ kind }: Token, word: string): string | undefined {
  const type = kind === "label" ? findRelationType(plainType(word).relation) : undefined;
  return type ? `cy-${type.colour}` : classes[kind];
}

/** What is written from right to left would turn the signs around it about: the query would read otherwise than it runs. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const mark = (name: string, word: string) => (rightToLeft.test(word) ? Decoration.mark({ class: `${name} cy-apart`, bidiIsolate: Direction.LTR }) : Decoration.mark({ class: name }));

/** Colours the words as Neo4j's grammar reads them; they come from the worker a moment after the text. */
export function colours(language: Language): Extension {
  const plugin = ViewPlugin.fromClass(
    class {
      private asked = 0;

      constructor(private readonly view: EditorView) {
        void this.colour();
      }

      update(update: ViewUpdate) {
        if (update.docChanged) void this.colour();
      }

      private async colour() {
        const turn = ++this.asked;
        const text = this.view.state.doc.toString();
        const tokens = await language.colours(text);
        // Another answer is on its way, or the editor is gone.
        if (turn !== this.asked) return;
        const marks = tokens.flatMap((token): Range<Decoration>[] => {
          const word = text.slice(token.from, token.to);
          const name = classOf(token, word) ?? (rightToLeft.test(word) ? "" : undefined);
          return name !== undefined && token.to > token.from && token.to <= text.length ? [mark(name, word).range(token.from, token.to)] : [];
        });
        this.view.dispatch({ effects: coloured.of(Decoration.set(marks, true)) });
      }

      destroy() {
        this.asked = -1;
      }
    },
  );
  return [colourField, plugin];
}
