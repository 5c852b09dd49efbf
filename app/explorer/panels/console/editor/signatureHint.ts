import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { showTooltip, ViewPlugin, type EditorView, type Tooltip, type ViewUpdate } from "@codemirror/view";
import type { Language, Signature } from "./language";

const signed = StateEffect.define<Tooltip | null>();

const hint = StateField.define<Tooltip | null>({
  create: () => null,
  update(before, { effects, changes }) {
    const told = effects.find((effect) => effect.is(signed));
    if (told) return told.value;
    // It stays with its function until that is looked at anew: where it was may be behind the end of what was written over it.
    return before && !changes.empty ? { ...before, pos: changes.mapPos(before.pos) } : before;
  },
  provide: (field) => showTooltip.from(field),
});

/** Shows how the function around the cursor is signed, its argument at the cursor in bold. */
export function signatureHint(language: Language): Extension {
  const plugin = ViewPlugin.fromClass(
    class {
      private asked = 0;
      private shown = false;

      update(update: ViewUpdate) {
        if (update.docChanged || update.selectionSet || update.focusChanged) void this.look(update.view);
      }

      private async look(view: EditorView) {
        const turn = ++this.asked;
        const { head } = view.state.selection.main;
        const before = view.state.sliceDoc(0, head);
        const found = view.hasFocus && before.includes("(") ? await language.signature(view.state.sliceDoc(0), head) : null;
        if (turn !== this.asked || (!found && !this.shown)) return;
        this.shown = found !== null;
        // A view that is in the middle of an update takes no other.
        queueMicrotask(() => turn === this.asked && view.dispatch({ effects: signed.of(found && tooltip(found, head)) }));
      }

      destroy() {
        this.asked = -1;
      }
    },
  );
  return [hint, plugin];
}

function tooltip({ text, current }: Signature, pos: number): Tooltip {
  return {
    pos,
    above: true,
    create() {
      const dom = document.createElement("div");
      dom.className = "cy-signature";
      const at = current === null ? -1 : text.indexOf(current);
      if (at < 0 || current === null) dom.textContent = text;
      else {
        const strong = document.createElement("b");
        strong.textContent = current;
        dom.append(text.slice(0, at), strong, text.slice(at + current.length));
      }
      return { dom };
    },
  };
}
