import { useMemo, type ReactNode } from "react";
import { captionChoices, captionWords } from "../captionChoices";
import { useExplorer } from "../explorerContext";
import { drawnAsMessages as words } from "../messages/drawnAs";


/** What the size of an entity tells, and the script its name is in. */
export function DrawnAs() {
  const { document, dispatch } = useExplorer();
  const { sizeBy, captions, entities } = document;
  const choices = useMemo(() => captionChoices(Object.values(entities), captions), [entities, captions]);
  return (
    <div className="space-y-3 px-2 pb-1">
      <Choices legend={words.size}>
        {(["degree", "claims"] as const).map((by) => (
          <Radio key={by} name="size" label={words.sizes[by]} checked={sizeBy === by} onChoose={() => dispatch({ do: "appearance", sizeBy: by, captions })} />
        ))}
      </Choices>
      <Choices legend={words.names}>
        {choices.map((choice) => (
          <Radio key={choice} name="captions" label={captionWords(choice)} checked={captions === choice} onChoose={() => dispatch({ do: "appearance", sizeBy, captions: choice })} />
        ))}
      </Choices>
    </div>
  );
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="group-heading">{legend}</legend>
      {children}
    </fieldset>
  );
}

function Radio({ name, label, checked, onChoose }: { name: string; label: string; checked: boolean; onChoose: () => void }) {
  return (
    <label className="flex min-h-8 items-center gap-2.5 max-phone:min-h-11">
      <input type="radio" name={name} checked={checked} onChange={onChoose} className="size-4 accent-ink" />
      {label}
    </label>
  );
}
