import { collapsible } from "../../../lib/scene/reducer";
import { own, type Point } from "../../../lib/scene/scene";
import type { CommandContext } from "../commandContext";
import { actMessages } from "../messages/acts";
import type { Command } from "./command";
import { graphKeysOf } from "./commandKeys";

const ids = ({ chosen }: CommandContext) => chosen.map((node) => node.id);
const some = ({ chosen }: CommandContext) => chosen.length > 0;

function addNote({ relation, entity, inspect, note }: CommandContext): void {
  const id = relation ?? entity;
  if (id === null) return;
  inspect({ kind: relation === null ? "entity" : "relation", id });
  note({ on: id });
}

const far = 20;
const ways: Readonly<Record<string, Point>> = { ArrowLeft: { x: -far, y: 0 }, ArrowRight: { x: far, y: 0 }, ArrowUp: { x: 0, y: -far }, ArrowDown: { x: 0, y: far } };

/** Moves what is chosen a little, as dragging does by hand. */
function nudge({ chosen, document, dispatch, readOnly, announce }: CommandContext, key: string): void {
  const way = ways[key.replace("Mod+", "")] ?? { x: 0, y: 0 };
  const moved = chosen.flatMap(({ id }) => {
    const place = own(document.positions, id);
    return place ? [[id, { x: place.x + way.x, y: place.y + way.y }] as const] : [];
  });
  dispatch({ do: "move", positions: Object.fromEntries(moved), run: moved.map(([id]) => id).join("\n") });
  if (!readOnly) announce(actMessages.moved(moved.length));
}

/** What changes what the scene shows. */
export const sceneCommands: readonly Command[] = [
  { id: "expand", changes: true, keys: graphKeysOf.expand, place: "graph", can: some, run: (context) => context.ask(ids(context)) },
  { id: "expandChoose", changes: true, keys: graphKeysOf.expandChoose, place: "graph", can: some, run: (context) => context.ask(ids(context), { always: true }) },
  {
    id: "collapse", changes: true, keys: graphKeysOf.collapse, place: "graph", can: ({ document, entity }) => entity !== null && collapsible(document, entity).length > 0,
    run: ({ collapse, entity }) => entity !== null && collapse(entity),
  },
  { id: "revealAmong", changes: true, keys: graphKeysOf.revealAmong, place: "graph", run: (context) => void context.revealAmong(context.chosen.length > 1 ? ids(context) : null) },
  { id: "openClaims", keys: graphKeysOf.openClaims, place: "graph", can: ({ relation }) => relation !== null, run: ({ acts, relation }) => relation !== null && acts.turnClaims(relation) },
  { id: "foldClaims", place: "page", can: ({ session }) => session.opened.length > 0, run: ({ acts, session }) => acts.foldClaims(session.opened) },
  { id: "hide", changes: true, keys: graphKeysOf.hide, place: "graph", can: some, run: (context) => context.acts.hide(ids(context)) },
  { id: "hideOthers", changes: true, keys: graphKeysOf.hideOthers, place: "graph", can: some, run: (context) => context.acts.hideOthers(ids(context)) },
  { id: "bringBack", changes: true, keys: graphKeysOf.bringBack, place: "graph", can: ({ document }) => document.hiddenEntities.length > 0, run: ({ acts }) => acts.bringBack() },
  {
    id: "pin", changes: true, keys: graphKeysOf.pin, place: "graph", can: some,
    run: (context) => (context.chosen.every((node) => node.pinned) ? context.acts.unpin(ids(context)) : context.acts.pin(ids(context))),
  },
  { id: "nudge", changes: true, keys: graphKeysOf.nudge, place: "graph", inBox: false, can: some, run: nudge },
  { id: "addNote", changes: true, keys: graphKeysOf.addNote, place: "graph", can: ({ relation, entity, readOnly, isAnswer }) => !readOnly && !isAnswer && (relation !== null || entity !== null), run: addNote },
  { id: "takeOff", changes: true, keys: graphKeysOf.takeOff, place: "graph", can: some, run: (context) => context.acts.takeOff(ids(context)) },
];
