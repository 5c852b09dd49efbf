import { kinds } from "../../../../lib/ontology/kinds";
import { modalities, type Modality } from "../../../../lib/ontology/modality";
import type { Entity } from "../../../../lib/ontology/records";
import { colourRoles } from "../../../../lib/ontology/relationTypeRow";
import { phrase, relationType } from "../../../../lib/ontology/relationTypes";
import { messages } from "../../messages";
import { tableMessages } from "../../messages/table";
import { KindMark, LineSample } from "../marks";
import type { Grouping } from "./tableKind";

const words = tableMessages;

/** By the class of the relation, the gravest first. */
export const byClass = <Item,>(typeOf: (item: Item) => string): Grouping<Item> => ({
  id: "class",
  label: words.groupings.class,
  told: words.inClasses,
  of: (item) => {
    const { colour } = relationType(typeOf(item));
    return { key: colour, label: messages.classes[colour], rank: colourRoles.indexOf(colour), mark: <LineSample colour={colour} direction={colour === "verbal-cooperation" ? "both" : "out"} width={28} /> };
  },
});

export const byType = <Item,>(typeOf: (item: Item) => string): Grouping<Item> => ({
  id: "type",
  label: words.groupings.type,
  told: words.inTypes,
  of: (item) => {
    const { type, colour, symmetric } = relationType(typeOf(item));
    return { key: type, label: phrase(type, "asserted"), rank: colourRoles.indexOf(colour), mark: <LineSample colour={colour} direction={symmetric ? "both" : "out"} width={28} /> };
  },
});

export const byModality = <Item,>(modalityOf: (item: Item) => Modality): Grouping<Item> => ({
  id: "modality",
  label: words.groupings.modality,
  told: words.saidInWays,
  of: (item) => {
    const modality = modalityOf(item);
    return { key: modality, label: messages.modalities[modality], rank: modalities.indexOf(modality), mark: <LineSample colour="tie" modality={modality} width={28} /> };
  },
});

/** By the kind of an entity: of the row itself (`kind`), or of who acts in it (`actor`). */
export const byKind = <Item,>(id: "kind" | "actor", entityOf: (item: Item) => Entity | undefined): Grouping<Item> => ({
  id,
  label: words.groupings[id],
  told: id === "kind" ? words.ofKinds : words.byActors,
  of: (item) => {
    const kind = entityOf(item)?.kind ?? "other";
    return { key: kind, label: messages.kinds[kind], rank: kinds.indexOf(kind), mark: <KindMark kind={kind} /> };
  },
});

/** By a name that something has: its source, its publisher. */
export const byName = <Item,>(id: "source" | "publisher", nameOf: (item: Item) => string): Grouping<Item> => ({
  id,
  label: words.groupings[id],
  told: id === "source" ? words.fromSources : words.fromPublishers,
  of: (item) => ({ key: nameOf(item), label: nameOf(item), rank: 0 }),
});
