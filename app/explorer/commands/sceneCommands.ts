import { collapsible } from "../../../lib/scene/reducer";
import type { CommandContext } from "../commandContext";
import type { Command } from "./command";

const ids = ({ chosen }: CommandContext) => chosen.map((node) => node.id);
const some = ({ chosen }: CommandContext) => chosen.length > 0;

function addNote({ relation, entity, inspect, note }: CommandContext): void {
  const id = relation ?? entity;
  if (id === null) return;
  inspect({ kind: relation === null ? "entity" : "relation", id });
  note({ on: id });
}

/** What changes what the scene shows. */
export const sceneCommands: readonly Command[] = [
  { id: "expand", changes: true, keys: ["E"], place: "graph", can: some, run: (context) => context.ask(ids(context)) },
  { id: "expandChoose", changes: true, keys: ["Shift+E"], place: "graph", can: some, run: (context) => context.ask(ids(context), { always: true }) },
  {
    id: "collapse", changes: true, keys: ["C"], place: "graph", can: ({ document, entity }) => entity !== null && collapsible(document, entity).length > 0,
    run: ({ collapse, entity }) => entity !== null && collapse(entity),
  },
  { id: "revealAmong", changes: true, keys: ["V"], place: "graph", run: (context) => void context.revealAmong(context.chosen.length > 1 ? ids(context) : null) },
  { id: "openClaims", keys: ["O"], place: "graph", can: ({ relation }) => relation !== null, run: ({ acts, relation }) => relation !== null && acts.turnClaims(relation) },
  { id: "foldClaims", place: "page", can: ({ session }) => session.opened.length > 0, run: ({ acts, session }) => acts.foldClaims(session.opened) },
  { id: "hide", changes: true, keys: ["H"], place: "graph", can: some, run: (context) => context.acts.hide(ids(context)) },
  { id: "hideOthers", changes: true, keys: ["Shift+H"], place: "graph", can: some, run: (context) => context.acts.hideOthers(ids(context)) },
  { id: "bringBack", changes: true, keys: ["B"], place: "graph", can: ({ document }) => document.hiddenEntities.length > 0, run: ({ acts }) => acts.bringBack() },
  {
    id: "pin", changes: true, keys: ["P"], place: "graph", can: some,
    run: (context) => (context.chosen.every((node) => node.pinned) ? context.acts.unpin(ids(context)) : context.acts.pin(ids(context))),
  },
  { id: "addNote", changes: true, keys: ["W"], place: "graph", can: ({ relation, entity, readOnly, isAnswer }) => !readOnly && !isAnswer && (relation !== null || entity !== null), run: addNote },
  { id: "takeOff", changes: true, keys: ["Delete", "Backspace"], place: "graph", can: some, run: (context) => context.acts.takeOff(ids(context)) },
];
