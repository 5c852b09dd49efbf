"use client";

import { useEffect, useState } from "react";
import { idsIn } from "../../../lib/scene/paths";
import { Button } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { hangTogether, pairsAtMost } from "../hangTogether";
import { selectionMessages } from "../messages/selection";
import { useAnswer } from "../useAnswer";
import { Failed } from "./states";

/** How selected entities hang together: by relations of their own, and by the shortest paths between what hangs apart. */
export function HangTogether({ ids }: { ids: readonly string[] }) {
  const [asked, setAsked] = useState(false);
  return (
    <section className="px-5 py-4">
      <h3 className="group-heading mb-1">{selectionMessages.together}</h3>
      {asked ? <Answer ids={ids} /> : <Button onClick={() => setAsked(true)}>{selectionMessages.togetherAsk}</Button>}
    </section>
  );
}

function Answer({ ids }: { ids: readonly string[] }) {
  const { dispatch, add, announce, readOnly } = useExplorer();
  const answered = useAnswer(ids.join("\n"), (signal) => hangTogether(ids, signal));
  const ready = answered.state === "ready" ? answered.answer : null;
  useEffect(() => {
    if (ready && ready.groups.length > 1) dispatch({ do: "highlight", ids: idsIn(ready.subgraph) });
    return () => dispatch({ do: "highlight", ids: null });
  }, [ready, dispatch]);
  const words = selectionMessages;
  useEffect(() => {
    if (ready) announce(ready.groups.length === 1 ? words.togetherAll : words.togetherBy(ready.paths.length));
  }, [ready, announce, words]);
  if (answered.state === "loading") return <p role="status">{words.togetherAsking}</p>;
  if (answered.state === "failed") return <Failed message={answered.message} onRetry={answered.retry} />;
  const { groups, paths, apart, some, subgraph } = answered.answer;
  if (groups.length === 1) return <p>{words.togetherAll}</p>;
  const names = new Map(subgraph.entities.map((entity) => [entity.id, entity.name]));
  return (
    <div className="space-y-2">
      {paths.length > 0 && (
        <>
          <p>{words.togetherBy(paths.length)}</p>
          <ul className="list-disc space-y-1 pl-5">
            {paths.map((path) => (
              <li key={path.join()}>{path.map((id) => names.get(id) ?? id).join(" – ")}</li>
            ))}
          </ul>
          {!readOnly && <Button onClick={() => void add(null, subgraph, subgraph.relations.map((relation) => relation.id))}>{words.addPaths}</Button>}
        </>
      )}
      {apart > 1 && <p>{words.togetherApart(apart)}</p>}
      {some && <p className="meta">{words.togetherSome(pairsAtMost)}</p>}
    </div>
  );
}
