import { holds } from "../../../lib/scene/scene";
import type { SearchHit } from "../api";
import { messages } from "../messages";
import { boxMessages } from "../messages/box";
import { KindMark } from "../panels/marks";
import { listedAtOnce, lookUp } from "./lookUp";
import type { BoxResult, ProviderOf } from "./provider";

const words = boxMessages;
/** Best connected ones that an empty box begins with. */
const atFirst = 5;

/** Entities in any spelling and script, with why they matched; more than fit open the picker. */
export const entityProvider: ProviderOf = (context) => ({
  id: "entities",
  heading: words.entities,
  async results(q, signal) {
    const { results, total, atLeast } = await lookUp(q, signal);
    const shown = results.slice(0, q === "" ? atFirst : listedAtOnce);
    const rows = shown.map((hit): BoxResult => ({
      key: `entity ${hit.entity.id}`,
      mark: <KindMark {...hit.entity} />,
      title: <span className={hit.entity.unnamed ? "text-ink-2 italic" : "font-semibold"}>{hit.entity.name}</span>,
      detail: <Why hit={hit} />,
      trailing: holds(context.document.entities, hit.entity.id) ? words.onCanvas : context.readOnly ? undefined : words.add,
      act: (quietly) => void (quietly && !context.readOnly ? context.addEntities([hit.entity]) : context.pick(hit.entity)),
    }));
    const isCut = total > shown.length || atLeast;
    if (isCut) rows.push({ key: "entities all", title: <span className="underlined">{words.showAll(total, atLeast)}</span>, act: () => context.page.browse({ q }) });
    return { results: rows, note: q === "" ? messages.box.begin : isCut ? words.first(shown.length, total, atLeast) : total > 0 ? words.found(total) : undefined };
  },
});

/** Why a name was found, and who it is. */
export function Why({ hit: { entity, matched, how, spelling } }: { hit: SearchHit }) {
  const says = how === "similar" || how === "alike" || how === "initials" ? words.matched[how] : matched === entity.name ? null : words.matched.spelled[spelling];
  return (
    <>
      {says !== null && how !== "connected" && (
        <>
          {says} <b className="font-semibold text-ink">{matched}</b>
          {spelling === "added" && ` ${words.matched.ours}`}
        </>
      )}
      {says !== null && how !== "connected" && entity.description && " · "}
      {entity.description}
    </>
  );
}
