"use client";

import type { FormEvent } from "react";
import { layouts } from "../../../lib/layout/layouts";
import { settle, type Parameter } from "../../../lib/layout/parameters";
import { Button } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { arrangeMessages } from "../messages/arrange";
import { layoutMessages } from "../messages/commands";
import type { ArrangeChoice } from "./arrangeChoice";
import { useSelectedNodes } from "./useSelectedNodes";

interface LayoutFormProps {
  choice: ArrangeChoice;
  onChoice: (choice: ArrangeChoice) => void;
  /** After the layout was begun. */
  onRun?: () => void;
}

/** Chooses a layout, sets what can be set of it, and runs it on all or on the selection. */
export function LayoutForm({ choice, onChoice, onRun }: LayoutFormProps) {
  const { arrange } = useExplorer();
  const selected = useSelectedNodes();
  const layout = layouts.find((known) => known.id === choice.layout) ?? layouts[0];
  if (!layout) return null;
  const settings = settle(layout.parameters, choice.settings[layout.id]);
  const only = choice.onlySelected && selected.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void arrange(layout.id, only ? selected.map((node) => node.id) : undefined, settings);
    onRun?.();
  };
  return (
    <form onSubmit={submit}>
      <fieldset>
        <legend className="group-heading">{arrangeMessages.layout}</legend>
        {layouts.map(({ id }) => (
          <label key={id} className="flex min-h-7 items-center gap-2 max-phone:min-h-11">
            <input type="radio" name="layout" value={id} checked={id === layout.id} onChange={() => onChoice({ ...choice, layout: id })} className="accent-ink" />
            {layoutMessages.labels[id] ?? id}
          </label>
        ))}
      </fieldset>
      <div className="mt-2 grid gap-1 border-t border-hair pt-2">
        {layout.parameters.map((parameter) => (
          <ParameterField
            key={`${layout.id} ${parameter.id}`}
            parameter={parameter}
            value={settings[parameter.id] ?? parameter.default}
            onValue={(value) => onChoice({ ...choice, settings: { ...choice.settings, [layout.id]: { ...settings, [parameter.id]: value } } })}
          />
        ))}
        <label className={`flex min-h-7 items-center gap-2 max-phone:min-h-11 ${selected.length === 0 ? "text-ink-3" : ""}`}>
          <input type="checkbox" checked={only} disabled={selected.length === 0} onChange={(event) => onChoice({ ...choice, onlySelected: event.target.checked })} className="accent-ink" />
          {arrangeMessages.onlySelected(selected.length)}
        </label>
      </div>
      <Button type="submit" look="filled" className="mt-2 w-full">
        {arrangeMessages.run}
      </Button>
    </form>
  );
}

const field = "h-8 rounded-[4px] border border-control bg-panel px-2 text-ink max-phone:h-11";

function ParameterField({ parameter, value, onValue }: { parameter: Parameter; value: number | string; onValue: (value: number | string) => void }) {
  return (
    <label className="flex items-center justify-between gap-3">
      <span className="text-ink-2">{layoutMessages.parameters[parameter.id] ?? parameter.id}</span>
      {parameter.type === "number" ? (
        // Uncontrolled: half a number while it is typed must not jump into its range.
        <input type="number" min={parameter.min} max={parameter.max} step={parameter.step} defaultValue={value} onChange={(event) => onValue(event.target.valueAsNumber)} className={`${field} w-20`} />
      ) : (
        <select value={value} onChange={(event) => onValue(event.target.value)} className={`${field} w-52`}>
          {parameter.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {layoutMessages.choices[choice.value] ?? choice.value}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}
