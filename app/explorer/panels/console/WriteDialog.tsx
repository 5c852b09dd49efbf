"use client";

import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { consoleMessages } from "../../messages/console";
import type { WriteAnswer } from "../../queryApi";
import { valueText } from "./values";

const words = consoleMessages.write;

/** What a query changes in words; nothing for what it doesn't touch. */
export function changeWords(changes: WriteAnswer["changes"]): string[] {
  return Object.entries(changes).flatMap(([name, number]) => (number > 0 ? [words.changes[name]?.(number) ?? `${name}: ${number}`] : []));
}

interface WriteDialogProps {
  told: WriteAnswer;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Rows of the answer that are shown with it. */
const shownAtMost = 5;

function Sample({ columns, rows }: NonNullable<WriteAnswer["sample"]>) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-[13.5px]/[18px]">
        <caption className="meta pb-1 text-left">{words.sample}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={`${index} ${column}`} scope="col" className="border-b border-ink py-1 pr-3 font-semibold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={number}>
              {row.map((value, index) => (
                <td key={index} className="max-w-[240px] truncate border-b border-hair py-1 pr-3">
                  {valueText(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a query would change, before it does. */
export function WriteDialog({ told: { changes, sample }, busy, onConfirm, onClose }: WriteDialogProps) {
  const told = changeWords(changes);
  return (
    <Dialog title={words.title} closeLabel={words.cancel} onClose={onClose}>
      <div className="space-y-2 px-6 py-4">
        <p>{words.would}</p>
        <ul className="list-disc pl-5 font-semibold">{told.length === 0 ? <li>{words.nothing}</li> : told.map((text) => <li key={text}>{text}</li>)}</ul>
        {sample && sample.rows.length > 0 && <Sample columns={sample.columns} rows={sample.rows.slice(0, shownAtMost)} />}
        <p className="meta">{words.notYet}</p>
      </div>
      <footer className="flex justify-end gap-2 border-t border-hair px-6 py-3">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button look="filled" disabled={busy || told.length === 0} onClick={onConfirm}>
          {words.confirm}
        </Button>
      </footer>
    </Dialog>
  );
}
