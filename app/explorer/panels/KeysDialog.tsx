"use client";

import { Dialog } from "../../ui/Dialog";
import { commandGroups } from "../commands/commands";
import type { Command } from "../commands/command";
import { keyWords } from "../commands/keyWords";
import { commandMessages } from "../messages/commands";
import { pageKeys } from "../pageKeys";

const { help, labels, groups } = commandMessages;

/** Every key and gesture that the page knows, from the one list of commands. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const choice = pageKeys.useValue();
  return (
    <Dialog title={help.title} closeLabel={help.close} onClose={onClose} wide>
      <div className="columns-2 gap-8 px-6 py-5 max-phone:columns-1 max-phone:px-4">
        {Object.entries(commandGroups).map(([group, list]) => (
          <Keys key={group} title={groups[group as keyof typeof groups]} rows={list.filter((command) => command.keys).map(rowOf)} />
        ))}
        <Keys title={help.pointer} rows={help.gestures.map(([gesture, does]) => [gesture, gesture, does])} />
      </div>
      <div className="space-y-2 border-t border-hair px-6 py-4 max-phone:px-4">
        <p>{help.graph}</p>
        <p>{help.withoutHow}</p>
        <label className="flex items-center gap-2.5 max-phone:min-h-11">
          <input type="checkbox" className="size-4 shrink-0 accent-ink" checked={choice === "on"} onChange={({ target }) => pageKeys.write(target.checked ? "on" : "off")} />
          {help.pageKeys}
        </label>
      </div>
    </Dialog>
  );
}

/** Id, keys in words, what they do. */
const rowOf = ({ id, keys = [] }: Command): [string, string, string] => [id, help.keys[id] ?? keys.map(keyWords).join(` ${help.or} `), labels[id]];

function Keys({ title, rows }: { title: string; rows: readonly (readonly [string, string, string])[] }) {
  return (
    <section className="mb-5">
      <h3 className="group-heading mb-1">{title}</h3>
      <dl>
        {rows.map(([id, keys, does]) => (
          <div key={id} className="grid grid-cols-[128px_1fr] gap-x-4 border-b border-hair py-1 break-inside-avoid">
            <dt className="font-semibold">{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
