"use client";

import { Download, Link2, Plus, Replace, Star } from "lucide-react";
import dynamic from "next/dynamic";
import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { copyText } from "../../copyText";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import { arrange, layoutGraph } from "../../placement";
import { saveFile } from "../export/saveFile";
import { commaRows, jsonRows } from "./answerRows";
import { addressOf } from "./queryAddress";
import type { Console } from "./useConsole";

const ExportDialog = dynamic(() => import("../export/ExportDialog").then((module) => module.ExportDialog), { ssr: false });

const words = consoleMessages.acts;
const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** What can be done with an answer: into the scene as one step, into a file, into a link, kept as a question. */
export function AnswerActs({ state, onSave, onScene }: { state: Console; onSave: () => void; onScene: () => void }) {
  const explored = useExplorer();
  const [exporting, setExporting] = useState(false);
  const { answer } = state.running;
  if (!answer || answer.state === "running") return null;
  const { columns, rows, query } = answer;
  const subgraph = answer.end?.subgraph;
  const drawable = subgraph !== undefined && subgraph.entities.length > 0;
  const title = state.title ?? titleOf(query.cypher);
  const add = async () => {
    if (!subgraph) return;
    if (!(await explored.add(null, subgraph, subgraph.relations.map(({ id }) => id)))) return;
    onScene();
    explored.announce(words.added);
  };
  const replace = async () => {
    if (!subgraph) return;
    try {
      const positions = await arrange("force", layoutGraph(subgraph.entities, subgraph.relations, {}));
      explored.dispatch({ do: "replace", title, subgraph, positions });
      onScene();
      explored.announce(words.replaced);
    } catch (error) {
      explored.announce(error instanceof Error ? error.message : String(error));
    }
  };
  const share = async () => {
    const address = addressOf(location.href, query, state.view);
    if (address === null) return explored.announce(words.tooLong);
    explored.announce((await copyText(address)) ? words.shared : words.notCopied);
  };
  const save = (name: string, type: string, text: string) => {
    saveFile(name, new Blob([text], { type }));
    explored.announce(words.exported(name));
  };
  return (
    <div className="flex shrink-0 flex-wrap gap-2 border-t border-hair px-4 py-2">
      {drawable && !explored.readOnly && (
        <>
          <Button onClick={() => void add()}>
            <Plus {...icon} />
            {words.add}
          </Button>
          <Button onClick={() => void replace()}>
            <Replace {...icon} />
            {words.replace}
          </Button>
        </>
      )}
      {rows.length > 0 && (
        <DropdownMenu.Root modal={false}>
          <DropdownMenu.Trigger asChild>
            <Button>
              <Download {...icon} />
              {words.export}
            </Button>
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content align="start" sideOffset={4} className="z-40 min-w-[200px] rounded-[8px] bg-panel p-1 text-ink shadow-floating">
              <Item onSelect={() => save("answer.csv", "text/csv;charset=utf-8", commaRows(columns, rows))}>{words.csv}</Item>
              <Item onSelect={() => save("answer.json", "application/json", jsonRows(columns, rows))}>{words.json}</Item>
              {drawable && <Item onSelect={() => setExporting(true)}>{words.graph}</Item>}
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      )}
      <Button onClick={() => void share()}>
        <Link2 {...icon} />
        {words.share}
      </Button>
      <Button look="quiet" aria-label={consoleMessages.questions.save} onClick={onSave}>
        <Star {...icon} />
        {consoleMessages.questions.keep}
      </Button>
      {exporting && <ExportDialog query={query} onClose={() => setExporting(false)} />}
    </div>
  );
}

function Item({ onSelect, children }: { onSelect: () => void; children: string }) {
  return (
    <DropdownMenu.Item onSelect={onSelect} className="flex min-h-8 cursor-pointer items-center rounded-[4px] px-3 outline-none data-[highlighted]:bg-sunk max-phone:min-h-11">
      {children}
    </DropdownMenu.Item>
  );
}

/** What a query is called: its first comment, as one writes it above. */
export function titleOf(cypher: string): string {
  return /^\s*\/\/\s*(.+)/.exec(cypher)?.[1]?.trim().slice(0, 80) ?? words.untitled;
}
