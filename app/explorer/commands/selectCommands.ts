import { standingAlone } from "../../../lib/scene/select";
import type { Command } from "./command";
import { graphKeysOf } from "./commandKeys";

const directions: Readonly<Record<string, "left" | "right" | "up" | "down">> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** What is chosen, and where one goes from it. */
export const selectCommands: readonly Command[] = [
  { id: "move", keys: graphKeysOf.move, place: "graph", inBox: false, run: ({ graph }, key) => graph.current?.step(directions[key] ?? "right", false) },
  {
    id: "moveAdding", keys: graphKeysOf.moveAdding, place: "graph", inBox: false,
    run: ({ graph }, key) => graph.current?.step(directions[key.replace("Shift+", "")] ?? "right", true),
  },
  { id: "nextRelation", keys: graphKeysOf.nextRelation, place: "graph", inBox: false, run: ({ graph }) => graph.current?.stepRelation() },
  { id: "menu", keys: graphKeysOf.menu, place: "graph", inBox: false, run: ({ graph }) => graph.current?.openMenu() },
  {
    id: "open", keys: graphKeysOf.open, place: "graph", inBox: false, can: ({ session }) => session.selection.length > 0,
    run: ({ inspect, entity, relation }) => {
      if (relation !== null) inspect({ kind: "relation", id: relation });
      else if (entity !== null) inspect({ kind: "entity", id: entity });
    },
  },
  { id: "selectAll", keys: graphKeysOf.selectAll, place: "graph", run: ({ acts }) => acts.all() },
  { id: "selectPersons", place: "page", run: ({ acts }) => acts.kind("person") },
  { id: "selectAgencies", place: "page", run: ({ acts }) => acts.kind("agency") },
  { id: "selectStates", place: "page", run: ({ acts }) => acts.kind("state") },
  { id: "selectAlone", place: "page", run: ({ acts, inSight }) => acts.choose(standingAlone(inSight)) },
  { id: "selectNone", place: "page", can: ({ session }) => session.selection.length > 0, run: ({ acts }) => acts.none() },
  { id: "invert", keys: graphKeysOf.invert, place: "graph", run: ({ acts }) => acts.invert() },
  { id: "neighbours", keys: graphKeysOf.neighbours, place: "graph", can: ({ session }) => session.selection.length > 0, run: ({ acts }) => acts.neighbours() },
  { id: "lasso", keys: graphKeysOf.lasso, place: "graph", run: ({ graph }) => graph.current?.turn("lasso") },
  { id: "pathFrom", keys: graphKeysOf.pathFrom, place: "graph", can: ({ entity }) => entity !== null, run: ({ acts, entity }) => acts.paths({ from: entity ?? undefined }) },
  { id: "pathTo", keys: graphKeysOf.pathTo, place: "graph", can: ({ entity }) => entity !== null, run: ({ acts, entity }) => acts.paths({ to: entity ?? undefined }) },
  { id: "paths", place: "page", run: ({ acts }) => acts.paths({}) },
];
