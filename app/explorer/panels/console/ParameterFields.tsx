"use client";

import { useId } from "react";
import { kinds } from "../../../../lib/ontology/kinds";
import { modalities } from "../../../../lib/ontology/modality";
import { relationTypes } from "../../../../lib/ontology/relationTypes";
import { own } from "../../../../lib/scene/scene";
import { useExplorer } from "../../explorerContext";
import { messages } from "../../messages";
import { consoleMessages } from "../../messages/console";
import { useAnswer } from "../../useAnswer";
import { EntityField } from "../EntityField";
import { entityOfId } from "./entityOfId";
import { parameterTypes, wrongWords, type ParameterField, type ParameterType } from "./parameterValue";

const words = consoleMessages.parameters;
const control = "h-8 min-w-0 rounded-[4px] border border-control bg-panel px-2 max-phone:h-11";

interface ParameterFieldsProps {
  names: readonly string[];
  fields: Readonly<Record<string, ParameterField>>;
  onField: (name: string, field: ParameterField) => void;
  /** Fields that weren't touched yet don't say that they are empty. */
  strict: boolean;
}

/** The parameters of the query: of which type each is, its value, and what is wrong with it. */
export function ParameterFields({ names, fields, onField, strict }: ParameterFieldsProps) {
  return (
    <fieldset className="border-t border-hair px-4 py-2">
      <legend className="sr-only">{words.title}</legend>
      <div className="space-y-2">
        {names.map((name) => (
          <Parameter key={name} name={name} field={own(fields, name) ?? { type: "text", text: "", fresh: true }} onField={(field) => onField(name, field)} strict={strict} />
        ))}
      </div>
    </fieldset>
  );
}

function Parameter({ name, field, onField, strict }: { name: string; field: ParameterField; onField: (field: ParameterField) => void; strict: boolean }) {
  const wrong = wrongWords(field, strict);
  const wrongId = useId();
  return (
    <div className="grid grid-cols-[minmax(80px,auto)_150px_minmax(0,1fr)] items-center gap-2 max-phone:grid-cols-2">
      <code className="cypher-mono truncate font-semibold">${name}</code>
      <select aria-label={words.type(name)} value={field.type} onChange={(event) => onField({ ...field, type: event.target.value as ParameterType, text: "", fresh: event.target.value !== "text" })} className={control}>
        {parameterTypes.map((type) => (
          <option key={type} value={type}>
            {words.types[type]}
          </option>
        ))}
      </select>
      <div className="max-phone:col-span-2">
        <SlotInput label={`$${name}`} field={field} onText={(text) => onField({ ...field, text, fresh: false })} wrongId={wrong ? wrongId : null} />
        {wrong && (
          <p id={wrongId} role="alert" className="pt-0.5 text-[13px] font-semibold">
            ${name} {wrong}
          </p>
        )}
      </div>
    </div>
  );
}

interface SlotInputProps {
  label: string;
  field: ParameterField;
  onText: (text: string) => void;
  /** Id of the words that say what is wrong, if anything is. */
  wrongId: string | null;
}

/** The control for a value of a type: a search for entities, a list of what the ontology knows, or text. */
export function SlotInput({ label, field, onText, wrongId }: SlotInputProps) {
  const described = wrongId ? { "aria-invalid": true as const, "aria-describedby": wrongId } : {};
  switch (field.type) {
    case "entity":
      return <EntitySlot label={label} id={field.text} onId={onText} />;
    case "relation":
      return <Choice label={label} value={field.text} options={relationTypes.map(({ type, active }) => ({ value: type, words: `${active} · ${type}` }))} onChange={onText} described={described} />;
    case "modality":
      return <Choice label={label} value={field.text} options={modalities.map((value) => ({ value, words: messages.modalities[value] }))} onChange={onText} described={described} />;
    case "kind":
      return <Choice label={label} value={field.text} options={kinds.map((value) => ({ value, words: messages.kinds[value] }))} onChange={onText} described={described} />;
    case "truth":
      return <Choice label={label} value={field.text} options={["true", "false"].map((value) => ({ value, words: value }))} onChange={onText} described={described} />;
    case "source":
      return <SourceSlot label={label} value={field.text} onChange={onText} />;
    default:
      return (
        <input
          aria-label={label}
          {...described}
          value={field.text}
          inputMode={field.type === "integer" ? "numeric" : field.type === "number" ? "decimal" : "text"}
          placeholder={field.type === "date" ? "2025-04-17" : undefined}
          onChange={(event) => onText(event.target.value)}
          className={`${control} w-full`}
        />
      );
  }
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; words: string }[];
  onChange: (value: string) => void;
  described?: Record<string, unknown>;
}

function Choice({ label, value, options, onChange, described }: ChoiceProps) {
  return (
    <select aria-label={label} {...described} value={value} onChange={(event) => onChange(event.target.value)} className={`${control} w-full`}>
      <option value="">{words.choose}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  );
}

function SourceSlot({ label, value, onChange }: { label: string; value: string; onChange: (id: string) => void }) {
  const { sources } = useExplorer().store;
  const options = [...sources.values()].map(({ id, title, publisher }) => ({ value: id, words: `${publisher}: ${title}` })).sort((a, b) => (a.words < b.words ? -1 : 1));
  return <Choice label={label} value={value} options={options} onChange={onChange} />;
}

function EntitySlot({ label, id, onId }: { label: string; id: string; onId: (id: string) => void }) {
  const { document } = useExplorer();
  const shown = own(document.entities, id);
  const asked = useAnswer(shown || id === "" ? "" : id, () => (shown || id === "" ? Promise.resolve(null) : entityOfId(id)));
  const entity = shown ?? (asked.state === "ready" ? asked.answer : null);
  return <EntityField label={label} entity={entity} onPick={(picked) => onId(picked.id)} bare />;
}
