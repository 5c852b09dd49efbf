import { dayRange } from "../../../../lib/ontology/edtf";
import type { Source } from "../../../../lib/ontology/records";
import type { Relation } from "../../../../lib/ontology/subgraph";
import { dateText } from "../../../../lib/scene/dateText";
import { count, locale, messages } from "../../messages";
import { claimMessages } from "../../messages/claims";
import { tableMessages } from "../../messages/table";
import { sourceMessages } from "../../messages/source";
import { isMachineCoded } from "../machineCoded";
import type { CellFacts } from "./cells";
import { byName } from "./groupings";
import { relationOf, type SceneClaims } from "./readSceneClaims";
import type { TableKind } from "./tableKind";

const words = tableMessages;
const published = (source: Source) => dateText(source.published, messages.dates, locale);

interface Told {
  claims: number;
  relations: Set<string>;
  /** Some of them were coded by a program. */
  coded: boolean;
}

/** The sources of the claims that were read, those with most claims first. */
export function sourceTable({ claims, sources, total }: SceneClaims, facts: Pick<CellFacts, "onSource">): TableKind<Source> {
  const told = new Map<string, Told>();
  for (const claim of claims) {
    const known = told.get(claim.source) ?? { claims: 0, relations: new Set<Relation["id"]>(), coded: false };
    known.claims += 1;
    known.coded ||= isMachineCoded(claim, sources.get(claim.source));
    told.set(claim.source, { ...known, relations: known.relations.add(relationOf(claim)) });
  }
  const claimsOf = ({ id }: Source) => told.get(id)?.claims ?? 0;
  const claimsText = (source: Source) => (claims.length < total ? words.atLeast(claimsOf(source)) : count(claimsOf(source)));
  const kindText = ({ id, kind }: Source) => [sourceMessages.kinds[kind] ?? kind, told.get(id)?.coded ? claimMessages.machineCoded : ""].filter(Boolean).join(", ");
  const listed = [...sources.values()].filter(({ id }) => told.has(id)).sort((a, b) => claimsOf(b) - claimsOf(a) || (a.id < b.id ? -1 : 1));
  return {
    name: words.sources,
    counted: words.counted.sources,
    columns: [
      {
        id: "title",
        label: words.title,
        onPhone: true,
        text: ({ title }) => title,
        cell: ({ id, title }, focusable) => (
          <button type="button" tabIndex={focusable ? 0 : -1} onClick={() => facts.onSource(id)} className="block max-w-full truncate text-left hover:underline">
            {title}
          </button>
        ),
      },
      { id: "publisher", label: words.publisher, width: "170px", onPhone: true, text: ({ publisher }) => publisher, cell: ({ publisher }) => publisher },
      { id: "published", label: words.published, width: "122px", text: published, order: (source) => dayRange(source.published).earliest, copied: (source) => source.published, cell: published },
      { id: "kind", label: words.kind, width: "110px", text: kindText, cell: (source) => <span className={told.get(source.id)?.coded ? "line-clamp-2 text-[12px]/[13px] whitespace-normal" : ""}>{kindText(source)}</span> },
      { id: "claims", label: words.claims, width: "92px", numeric: true, text: claimsText, order: claimsOf, copied: claimsText, cell: claimsText },
    ],
    groupings: [byName("publisher", ({ publisher }) => publisher)],
    onlyCopied: [{ label: words.address, text: ({ archivedUrl, url }) => archivedUrl ?? url ?? "" }, { label: words.id, text: ({ id }) => id }],
    rows: listed.map((source) => ({
      id: source.id,
      item: source,
      follows: [...(told.get(source.id)?.relations ?? [])],
      opens: { kind: "source", id: source.id },
      alsoFoundBy: "",
      label: source.title,
    })),
    beneath: (source) => <span className="min-w-0 truncate">{[published(source), kindText(source), words.counted.claims(claimsOf(source))].join(" · ")}</span>,
  };
}
