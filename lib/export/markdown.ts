import type { Claim, Entity, Source } from "../ontology/records";
import { conflictKeys } from "../ontology/conflictKeys";
import { relationId } from "../ontology/relationId";
import { storedType } from "../ontology/modality";
import type { NamedClaim } from "../queries/recordStreams";
import { accusedLine, isAccusation, sentence, voice, writtenDate } from "./claimWords";
import type { ExportFormat, ExportGraph, NamedRelation, Warnings, WriteContext } from "./format";
import { withWarnings } from "./manifestFirst";
import { notesOfScope, notesSection } from "./sceneNotes";
import { markdownBlock, markdownCode, markdownLink, markdownText, noteChanges } from "./markdownText";
import { NamesTable } from "./namesTable";

/** Text to read and to quote from: entities, claims as sentences with who says them, conflicts, sources, and the manifest. */
export const markdown: ExportFormat = {
  id: "markdown",
  label: "Markdown (text)",
  mime: "text/markdown; charset=utf-8",
  extension: "md",
  carriesManifest: true,
  folds: true,
  write: (graph, context) => [{ name: "graph.md", text: () => text(graph, context) }],
};

/** Claims in conflict are held to be put side by side; so many at most. */
const conflictsAtMost = 5_000;

interface Writing {
  names: NamesTable;
  sources: ReadonlyMap<string, Source>;
  /** The claims of each conflict. */
  conflicts: Map<string, NamedClaim[]>;
  conflicting: number;
}

async function* text(graph: ExportGraph, context: WriteContext): AsyncGenerator<string> {
  const { manifest, options, warnings } = context;
  const writing: Writing = { names: new NamesTable(), sources: new Map(graph.sources.map((source) => [source.id, source])), conflicts: new Map(), conflicting: 0 };
  const { entities, claims, relations, sources } = manifest.counts;
  yield `# Who, whom: ${entities} entities, ${claims} claims in ${relations} relations, ${sources} sources\n\n`;
  yield `Each claim is what its source says. ${accusedLine}\n\n## Entities\n\n`;
  yield* entitiesSection(graph, writing, warnings);
  yield options.claims === "folded" ? "\n## Relations\n\n" : "\n## Claims\n";
  yield* options.claims === "folded" ? relationsSection(graph, writing) : claimsSection(graph, writing, warnings);
  yield* conflictsSection(writing);
  yield* notesSection(notesOfScope(manifest.scope), writing.names);
  yield "\n## Sources\n\n";
  for (const source of graph.sources) {
    noteChanges(source, warnings);
    yield sourceEntry(source);
  }
  yield `\n## About this file\n\n${markdownBlock(JSON.stringify(withWarnings(manifest, warnings.list()), null, 2), "json")}`;
}

async function* entitiesSection(graph: ExportGraph, { names }: Writing, warnings: Warnings): AsyncGenerator<string> {
  for await (const entity of graph.entities()) {
    names.see(entity);
    noteChanges(entity, warnings);
    yield entityEntry(entity);
  }
  if (names.left > 0) warnings.add("entities beyond the first 100,000 are called by their ids in sentences", names.left);
}

function entityEntry(entity: Entity): string {
  const what = [entity.kind, entity.unnamed && "not named", entity.collective && "group", entity.country && `of ${markdownCode(entity.country)}`].filter(Boolean);
  const spellings = entity.names.filter((name) => name.value !== entity.name).map((name) => markdownText(name.value) + (name.kind === "added" ? " (our spelling)" : ""));
  const lines = [
    `- **${markdownText(entity.name)}** (${what.join(", ")}) ${markdownCode(entity.id)}`,
    ...(entity.description ? [`  - ${markdownText(entity.description)}`] : []),
    ...(spellings.length > 0 ? [`  - Also spelled: ${[...new Set(spellings)].join("; ")}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** The claims of a relation come together, and stand under one sentence. */
async function* claimsSection(graph: ExportGraph, writing: Writing, warnings: Warnings): AsyncGenerator<string> {
  let before = "";
  for await (const named of graph.namedClaims()) {
    const { claim } = named;
    const relation = relationId(claim.subject, storedType(claim.relation, claim.modality), claim.object);
    noteChanges(claim, warnings);
    noteConflicts(named, writing, warnings);
    yield (relation === before ? "" : `\n### ${markdownText(claimSentence(named, writing.names))}\n\n`) + claimEntry(claim, writing);
    before = relation;
  }
}

function claimSentence({ claim, subject, object }: NamedClaim, names: NamesTable): string {
  return sentence({ ...claim, subject: names.of(claim.subject, subject), object: names.of(claim.object, object) });
}

function noteConflicts(named: NamedClaim, writing: Writing, warnings: Warnings): void {
  for (const key of conflictKeys(named.claim.flags)) {
    if (writing.conflicting++ >= conflictsAtMost) {
      warnings.add("claims in conflict not put side by side, beyond the first 5,000");
      continue;
    }
    const group = writing.conflicts.get(key);
    if (group) group.push(named);
    else writing.conflicts.set(key, [named]);
  }
}

function claimEntry(claim: Claim, { names, sources }: Writing): string {
  const source = sources.get(claim.source);
  const details: [string, string | undefined][] = [
    ["When", writtenDate(claim.date, claim.relation)],
    ["Where", claim.place],
    ["Said as", claim.modality],
    ["Whose word", voice(claim, names)],
    ["Status", claim.status],
    ["CAMEO", claim.cameo],
    ["PLOVER", claim.plover],
    ["Note", claim.note],
  ];
  const conflicts = conflictKeys(claim.flags);
  const published = source ? `, ${markdownText(source.publisher)}, ${markdownText(/^X+$/.test(source.published) ? writtenDate(source.published) : source.published)}` : "";
  const lines = [
    ...details.filter(([, value]) => value !== undefined).map(([label, value]) => `${label}: ${markdownText(value ?? "")}`),
    `Source: ${markdownLink(source?.title ?? claim.source, source?.url)}${published}; ${markdownText(claim.locator)}`,
    isAccusation(claim, names) && "Accused, not convicted: this claim is no verdict.",
    claim.flags.includes("source-error") && "Evidently wrong in the source.",
    conflicts.length > 0 && `Sources disagree: ${conflicts.map(markdownCode).join(", ")}, side by side under Conflicts`,
    [`Claim ${markdownCode(claim.id)}`, claim.event && `event ${markdownCode(claim.event)}`, claim.about && `speaks of claim ${markdownCode(claim.about)}`].filter(Boolean).join(", "),
  ];
  return `- ${markdownText(claim.summary)}\n${lines.filter(Boolean).map((line) => `  - ${line}\n`).join("")}`;
}

async function* relationsSection(graph: ExportGraph, { names }: Writing): AsyncGenerator<string> {
  for await (const named of graph.namedRelations()) yield foldedEntry(named, names);
}

function foldedEntry({ relation, subject, object }: NamedRelation, names: NamesTable): string {
  const said = { ...relation, relation: relation.type, subject: names.of(relation.subject, subject), object: names.of(relation.object, object) };
  const { first, last, count, sources, conflict } = relation;
  const when = first === last ? writtenDate(first, relation.type) : `${writtenDate(first)} to ${writtenDate(last)}`;
  const numbers = `${count} ${count === 1 ? "claim" : "claims"} from ${sources} ${sources === 1 ? "source" : "sources"}`;
  const disagree = conflict.length > 0 ? `; sources disagree: ${conflict.map(markdownCode).join(", ")}` : "";
  return `- ${markdownText(sentence(said))}: ${numbers}, ${relation.modality}, ${markdownText(when)}${disagree}\n`;
}

function* conflictsSection({ names, sources, conflicts }: Writing): Generator<string> {
  if (conflicts.size === 0) return;
  yield "\n## Conflicts\n\nWhere sources disagree, what each of them says.\n";
  for (const [key, claims] of [...conflicts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `\n### ${markdownCode(key)}\n\n| Source | Says | When | Said as | Whose word | Where to look |\n| --- | --- | --- | --- | --- | --- |\n`;
    for (const named of claims) {
      const { claim } = named;
      const cells = [sources.get(claim.source)?.title ?? claim.source, claimSentence(named, names), writtenDate(claim.date, claim.relation), claim.modality, voice(claim, names), claim.locator];
      yield `| ${cells.map(markdownText).join(" | ")} |\n`;
    }
  }
}

function sourceEntry(source: Source): string {
  const { title, publisher, author, published, url, archivedUrl, retrieved, language, kind, note } = source;
  const lines = [
    `- ${markdownLink(title, url)} ${markdownCode(source.id)}`,
    `  - ${[publisher, author, `published ${writtenDate(published)}`, retrieved && `retrieved ${writtenDate(retrieved)}`, kind, language].filter((part) => part !== undefined).map((part) => markdownText(part)).join(", ")}`,
    ...(url ? [`  - ${markdownLink(url, url)}`] : []),
    ...(archivedUrl ? [`  - Archived: ${markdownLink(archivedUrl, archivedUrl)}`] : []),
    ...(note ? [`  - ${markdownText(note)}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}
