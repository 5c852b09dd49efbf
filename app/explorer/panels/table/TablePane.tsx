"use client";

import { useMemo, type ReactNode } from "react";
import { Button } from "../../../ui/Button";
import { locale } from "../../messages";
import { tableMessages } from "../../messages/table";
import { useExplorer } from "../../explorerContext";
import { useNarrow } from "../../useNarrow";
import { arrangeRows, type Arrangement } from "./arrangeRows";
import { chosenRows, selectionWith } from "./chosenRows";
import { DataTable } from "./DataTable";
import { delimitedText, type Delimited } from "./delimitedText";
import { TableTools } from "./TableTools";
import type { Row, TableKind } from "./tableKind";

const words = tableMessages;

interface TablePaneProps<Item> {
  kind: TableKind<Item>;
  arrangement: Arrangement;
  onArrange: (changes: Partial<Arrangement>) => void;
  loading: boolean;
  ticked: ReadonlySet<string>;
  onTicked: (ids: ReadonlySet<string>) => void;
  /** What was left unread, if anything. */
  cut?: string;
  failure?: ReactNode;
}

/** One table of the scene with its filter, its groups and its footer; its selection and that of the canvas are one. */
export function TablePane<Item>({ kind, arrangement, onArrange, loading, ticked, onTicked, cut, failure }: TablePaneProps<Item>) {
  const { session, dispatch, inspect, announce, graph } = useExplorer();
  const narrow = useNarrow();
  const { words: text, sorting, grouping, closed } = arrangement;
  const { lines, kept, groups } = useMemo(() => arrangeRows(kind, arrangement, locale), [kind, arrangement]);
  const chosen = useMemo(() => chosenRows(kind.rows, ticked, session.selection), [kind, ticked, session.selection]);

  const choose = (ids: readonly string[], select: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (select) next.add(id);
      else next.delete(id);
    }
    onTicked(next);
    // What is open would hide the selection, and stand for another one.
    if (session.inspected) inspect(null);
    dispatch({ do: "select", ids: selectionWith(kind.rows, next, session.inspected ? [] : session.selection) });
  };
  const open = (row: Row<Item>) => {
    onTicked(new Set([row.id]));
    inspect(row.opens);
    if (row.opens.kind !== "source") graph.current?.reveal(row.opens.id);
  };
  const sort = (column: string) => onArrange({ sorting: sorting?.column !== column ? { column, down: false } : sorting.down ? null : { column, down: true } });
  const toggle = (key: string) => onArrange({ closed: closed.has(key) ? new Set([...closed].filter((one) => one !== key)) : new Set([...closed, key]) });
  const copy = async (as: Delimited) => {
    const rows = kept.filter(({ id }) => chosen.has(id));
    try {
      await navigator.clipboard.writeText(delimitedText(kind, rows, as));
      announce(words.copied(kind.counted(rows.length)));
    } catch {
      announce(words.notCopied);
    }
  };
  const aside = useMemo(() => kind.aside?.(kept.map(({ item }) => item)) ?? null, [kind, kept]);
  const told = kind.groupings.find(({ id }) => id === grouping)?.told;
  const rows = kept.length < kind.rows.length ? words.someOf(kept.length, kind.counted(kind.rows.length)) : kind.counted(kept.length);
  return (
    <>
      <TableTools
        table={kind.name}
        text={text}
        onText={(next) => onArrange({ words: next })}
        grouping={grouping}
        groupings={kind.groupings}
        onGrouping={(next) => onArrange({ grouping: next, closed: new Set() })}
      />
      <div className="col-span-full flex min-h-0 flex-col">
        {failure ?? <DataTable kind={kind} lines={lines} kept={kept} chosen={chosen} sorting={sorting} narrow={narrow} loading={loading} onSort={sort} onChoose={choose} onOpen={open} onGroup={toggle} />}
        {!loading && !failure && kept.length === 0 && <p className="meta px-5 pb-6">{text === "" ? words.empty : words.noneFound(text)}</p>}
        {aside && <p className="meta border-t border-hair px-5 py-1.5">{aside}</p>}
        {cut && <p className="meta border-t border-hair px-5 py-2 font-semibold">{cut}</p>}
        <footer className="flex min-h-[38px] shrink-0 flex-wrap items-center gap-x-4 border-t border-hair px-5 py-1">
          <p role="status" className="meta">
            {loading ? words.loading(kind.name) : [told && groups > 0 ? `${rows} ${told(groups)}` : rows, chosen.size > 0 ? words.selected(chosen.size) : null].filter(Boolean).join(" · ")}
          </p>
          {chosen.size > 0 && (
            <span className="flex gap-1">
              <Button look="quiet" className="h-7! text-[13px] max-phone:h-11!" onClick={() => void copy("tsv")}>
                {words.copyTsv}
              </Button>
              <Button look="quiet" className="h-7! text-[13px] max-phone:h-11!" onClick={() => void copy("csv")}>
                {words.copyCsv}
              </Button>
              <Button look="quiet" className="h-7! text-[13px] max-phone:h-11!" onClick={() => choose([...chosen], false)}>
                {words.unselect}
              </Button>
            </span>
          )}
          <p className="meta ml-auto text-ink-3! max-phone:hidden">{words.keys}</p>
        </footer>
      </div>
    </>
  );
}
