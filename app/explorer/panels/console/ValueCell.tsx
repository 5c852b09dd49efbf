import type { ReactNode } from "react";
import { kinds, labelOfKind, type Kind } from "../../../../lib/ontology/kinds";
import { modalities, plainType, type Modality } from "../../../../lib/ontology/modality";
import { findRelationType, phrase } from "../../../../lib/ontology/relationTypes";
import type { Entity } from "../../../../lib/ontology/records";
import { captionOf } from "../../../../lib/scene/elements";
import { messages } from "../../messages";
import { consoleMessages } from "../../messages/console";
import { KindMark, LineSample } from "../marks";
import { SaidMark, Verb } from "../saidMarks";
import { mapEntries, nodeName, tagged, valueText, type NodeValue, type RelationshipValue } from "./values";

/** What the cells need to know beside their values. */
export interface ValueFacts {
  entity: (id: string) => Entity | undefined;
  publisher: (source: string) => string | undefined;
  /** ISO 15924 code of the script that captions are in. */
  captions: string | null;
  /** Whether claims of several types are in the answer, so that each says its verb. */
  manyTypes: boolean;
}

/** A value of an answer as one reads it: entities and claims with their marks, everything else exactly as it is. */
export function ValueCell({ value, facts }: { value: unknown; facts: ValueFacts }): ReactNode {
  if (value === null || value === undefined) return <span className="text-ink-3 italic">{consoleMessages.table.isNull}</span>;
  if (Array.isArray(value)) return <Listed open="[" close="]" items={value.map((item) => ({ key: null, item: item as unknown }))} facts={facts} />;
  const tag = tagged(value);
  switch (tag?.$type) {
    case "node":
      return <NodeCell node={tag} facts={facts} />;
    case "relationship":
      return <RelationshipCell claim={tag} facts={facts} />;
    case "path":
      return <PathCell nodes={tag.nodes} claims={tag.relationships} facts={facts} />;
    case "bytes":
      return (
        <>
          <span className="text-ink-3">{consoleMessages.table.bytes(atob(tag.value).length)}</span> <code className="cypher-mono">{valueText(tag)}</code>
        </>
      );
    case "duration":
    case "point":
      return <span title={tag.$type}>{valueText(tag)}</span>;
  }
  const entries = mapEntries(value);
  if (entries) return <Listed open="{" close="}" items={entries.map(([key, item]) => ({ key, item }))} facts={facts} />;
  if (value === "") return <span className="text-ink-3 italic">{consoleMessages.table.emptyText}</span>;
  return valueText(value);
}

/** Items of a list or map that are shown in a cell; copying gives all. */
const shownAtMost = 20;

function Listed({ open, close, items, facts }: { open: string; close: string; items: readonly { key: string | null; item: unknown }[]; facts: ValueFacts }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1 align-bottom">
      <span className="text-ink-3">{open}</span>
      {items.slice(0, shownAtMost).map(({ key, item }, index) => (
        <span key={index} className="inline-flex items-center">
          {key !== null && <span className="mr-1 text-ink-3">{key}:</span>}
          <ValueCell value={item} facts={facts} />
          {index < items.length - 1 && <span className="text-ink-3">,</span>}
        </span>
      ))}
      {items.length > shownAtMost && <span className="text-ink-3">{messages.canvas.more(items.length - shownAtMost)}</span>}
      <span className="text-ink-3">{close}</span>
    </span>
  );
}

/** What a node is called in a cell: in the script of the captions, where the answer or the scene knows it. */
export function drawnName(node: NodeValue, facts: ValueFacts): string {
  const known = node.id === null ? undefined : facts.entity(node.id);
  return known ? captionOf(known, facts.captions) : nodeName(node);
}

const kindOf = ({ labels }: NodeValue): Kind | undefined => kinds.find((kind) => labels.includes(labelOfKind[kind]));

function NodeCell({ node, facts }: { node: NodeValue; facts: ValueFacts }) {
  const kind = kindOf(node);
  const [unnamed, collective] = [node.properties.unnamed === true, node.properties.collective === true];
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1.5 align-bottom">
      {kind && <KindMark kind={kind} unnamed={unnamed} collective={collective} />}
      <span className={`truncate ${unnamed ? "pr-0.5 text-ink-2 italic" : ""}`}>{drawnName(node, facts)}</span>
      {!kind && <span className="text-ink-3">{node.labels.map((label) => `:${label}`).join("")}</span>}
    </span>
  );
}

function said(claim: RelationshipValue): { relation: string; modality: Modality } {
  const { relation, modality } = plainType(claim.type);
  return { relation, modality: modality ?? modalities.find((one) => one === claim.properties.modality) ?? "asserted" };
}

function RelationshipCell({ claim, facts }: { claim: RelationshipValue; facts: ValueFacts }) {
  const { relation, modality } = said(claim);
  const type = findRelationType(relation);
  const { date, source } = claim.properties;
  const publisher = typeof source === "string" ? (facts.publisher(source) ?? source) : null;
  // The database's own picture of what there is has relationships that nobody claims.
  const isNone = claim.id === null;
  // What isn't told as a fact says so first, whatever of the cell is cut.
  const isDoubtful = modality !== "asserted" && modality !== "reported";
  if (!type) return <code className="cypher-mono">{claim.type}</code>;
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-2 align-bottom">
      <LineSample colour={type.colour} modality={modality} direction={type.symmetric ? "both" : "out"} width={28} />
      <span className="truncate">
        <span className={facts.manyTypes || isNone ? "" : "sr-only"}>
          <Verb colour={type.colour}>{phrase(relation, modality)}</Verb>{" "}
        </span>
        {isDoubtful && <><SaidMark modality={modality} /> </>}
        {typeof date === "string" ? date : !isNone && <span className="text-ink-3">{consoleMessages.table.notSaid}</span>}
        {modality === "reported" && <> <SaidMark modality={modality} /></>}
        {publisher && <span className="text-ink-3"> · {publisher}</span>}
      </span>
    </span>
  );
}

function PathCell({ nodes, claims, facts }: { nodes: readonly NodeValue[]; claims: readonly RelationshipValue[]; facts: ValueFacts }) {
  return (
    <span className="inline-flex items-center gap-1.5 align-bottom">
      {nodes.map((node, index) => {
        const before = claims[index - 1];
        return (
          <span key={index} className="inline-flex items-center gap-1.5">
            {before && <Step claim={before} backwards={before.start !== null && before.start === node.id && before.start !== before.end} />}
            <NodeCell node={node} facts={facts} />
          </span>
        );
      })}
    </span>
  );
}

function Step({ claim, backwards }: { claim: RelationshipValue; backwards: boolean }) {
  const { relation, modality } = said(claim);
  const type = findRelationType(relation);
  if (!type) return <code className="cypher-mono">{claim.type}</code>;
  return (
    <span className="inline-flex items-center gap-1">
      <LineSample colour={type.colour} modality={modality} direction={type.symmetric ? "both" : backwards ? "in" : "out"} width={24} />
      <Verb colour={type.colour}>{phrase(relation, modality, backwards ? "passive" : "active")}</Verb>
      <SaidMark modality={modality} />
    </span>
  );
}
