"use client";

import { Link2, Plus, Replace, Star } from "lucide-react";
import { later } from "../../../ui/later";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { copyText } from "../../copyText";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import { AnswerExport } from "./AnswerExport";
import { addressOf } from "./queryAddress";
import type { Console } from "./useConsole";

const ExportDialog = later(() => import("../export/ExportDialog").then((module) => module.ExportDialog));

const words = consoleMessages.acts;
const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

interface AnswerActsProps {
  state: Console;
  /** What became of the last act, where nothing else shows it. */
  told: string;
  onTell: (text: string) => void;
  onSave: () => void;
  onScene: () => void;
}

/** What can be done with an answer: into the scene as one step, into a file, into a link, kept as a question. */
export function AnswerActs({ state, told, onTell, onSave, onScene }: AnswerActsProps) {
  const explored = useExplorer();
  const [exporting, setExporting] = useState(false);
  const { answer } = state.running;
  if (!answer || answer.state === "running") return null;
  const { rows, query } = answer;
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
    if (!subgraph || !(await explored.replace(title, subgraph))) return;
    onScene();
    explored.announce(words.replaced);
  };
  const share = async () => {
    const address = addressOf(location.href, query, state.view);
    if (address === null) return onTell(words.tooLong);
    onTell((await copyText(address)) ? words.shared : words.notCopied);
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
      {rows.length > 0 && <AnswerExport answer={answer} onGraph={drawable ? () => setExporting(true) : undefined} />}
      <Button onClick={() => void share()}>
        <Link2 {...icon} />
        {words.share}
      </Button>
      <Button look="quiet" aria-label={consoleMessages.questions.save} onClick={onSave}>
        <Star {...icon} />
        {consoleMessages.questions.keep}
      </Button>
      {told !== "" && <span aria-hidden className="meta self-center">{told}</span>}
      {exporting && <ExportDialog query={query} onClose={() => setExporting(false)} />}
    </div>
  );
}

/** What a query is called: its first comment, as one writes it above. */
export function titleOf(cypher: string): string {
  return /^\s*\/\/\s*(.+)/.exec(cypher)?.[1]?.trim().slice(0, 80) ?? words.untitled;
}
