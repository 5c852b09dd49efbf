import { invertedEffects, isolateHistory } from "@codemirror/commands";
import { StateEffect, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** Puts back what belonged to a text beside it: of the one whose place another took, and of that other. */
export interface Beside {
  before: () => void;
  after: () => void;
}

const replaced = StateEffect.define<Beside>();

/** Puts another text in the place of all that stands there: one step of the editor's undo, which calls `before`, and of its redo, which calls `after`. */
export function writeOver(view: EditorView, text: string, beside: Beside): void {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor: 0 },
    effects: replaced.of(beside),
    annotations: isolateHistory.of("full"),
  });
}

/** Lets an undo bring back what belonged to a text that `writeOver` had put another in the place of. */
export const writtenOver: Extension = [
  invertedEffects.of(({ effects }) => effects.filter((effect) => effect.is(replaced)).map(({ value: { before, after } }) => replaced.of({ before: after, after: before }))),
  EditorView.updateListener.of(({ transactions }) => {
    const returns = transactions.filter((transaction) => transaction.isUserEvent("undo") || transaction.isUserEvent("redo"));
    for (const { effects } of returns) for (const effect of effects) if (effect.is(replaced)) effect.value.after();
  }),
];
