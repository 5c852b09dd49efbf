"use client";

import { Download } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Button } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import { saveFile } from "../export/saveFile";
import { limitChoices } from "./consoleLimits";
import { rowFile, type RowForm } from "./rowFile";
import { useAllRows } from "./useAllRows";
import type { Answer } from "./useRun";

const words = consoleMessages.acts;
const forms = ["csv", "json"] as const;

interface AnswerExportProps {
  answer: Answer;
  /** Asks for a file of its graph; left out where it has none. */
  onGraph?: () => void;
}

/** An answer as a file: its rows, where they were cut also all of them, asked again; or its graph. */
export function AnswerExport({ answer, onGraph }: AnswerExportProps) {
  const { announce, store } = useExplorer();
  const all = useAllRows();
  const { columns, rows, query, end } = answer;
  const cut = end?.truncated ?? answer.state !== "done";
  const save = (form: RowForm) => {
    const file = rowFile(form);
    file.begin(columns);
    file.add(rows);
    saveFile(file.name, file.end());
    announce(words.exportedRows(file.name, rows.length));
  };
  const longest = Math.max(...limitChoices("timeoutMs", store.schema, 0));
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <Button disabled={all.rows !== null}>
            <Download size={16} strokeWidth={1.75} aria-hidden />
            {words.export}
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content align="start" sideOffset={4} className="z-40 min-w-[200px] rounded-[8px] bg-panel p-1 text-ink shadow-floating">
            {cut && forms.map((form) => <Item key={form} onSelect={() => void all.save(query, form, longest)}>{words.allRows[form]}</Item>)}
            {forms.map((form) => <Item key={form} onSelect={() => save(form)}>{cut ? words.someRows[form](rows.length) : words[form]}</Item>)}
            {onGraph && <Item onSelect={onGraph}>{words.graph}</Item>}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {all.rows !== null && (
        <Button onClick={all.cancel}>
          {consoleMessages.run.cancel} · {words.exporting(all.rows)}
        </Button>
      )}
      {all.failure && (
        <p role="alert" className="basis-full text-[13px] font-semibold">
          {all.failure}
        </p>
      )}
    </>
  );
}

function Item({ onSelect, children }: { onSelect: () => void; children: string }) {
  return (
    <DropdownMenu.Item onSelect={onSelect} className="flex min-h-8 cursor-pointer items-center rounded-[4px] px-3 outline-none data-[highlighted]:bg-sunk max-phone:min-h-11">
      {children}
    </DropdownMenu.Item>
  );
}
