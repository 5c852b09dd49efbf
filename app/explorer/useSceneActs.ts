"use client";

import { deepestFocus } from "../../lib/scene/focus";
import { pathsId } from "../../lib/scene/pathsId";
import type { Action } from "../../lib/scene/reducer";
import { holds, own } from "../../lib/scene/scene";
import { everyEntity, inverted, joined, ofKind, ofType, selectedOf, toggled, withNeighbours } from "../../lib/scene/select";
import { copyText } from "./copyText";
import { useExplorer, type Explored } from "./explorerContext";
import { actMessages } from "./messages/acts";
import type { SceneActs } from "./sceneActs";

/** The acts for the scene of the page. */
export function useSceneActs(): SceneActs {
  return sceneActs(useExplorer());
}

/** The acts for a scene. */
export function sceneActs(explored: Explored): SceneActs {
  const { document, session, inSight, dispatch, inspect, announce, readOnly } = explored;
  const say = actMessages;
  const choose = (ids: readonly string[]) => {
    const { entities, relations } = selectedOf(inSight, ids);
    const [only] = ids;
    if (only === undefined) inspect(null);
    else if (ids.length === 1) inspect({ kind: holds(document.relations, only) ? "relation" : "entity", id: only });
    else dispatch({ do: "select", ids });
    announce(say.chosen(entities.length, relations.length));
  };
  const focus = (id: string, depth: number) => {
    dispatch({ do: "focus", focus: { id, depth } });
    announce(say.focused(own(document.entities, id)?.name ?? id, depth));
  };
  const unfocus = () => {
    dispatch({ do: "focus", focus: null });
    announce(say.unfocused);
  };
  const openClaims = (id: string) => {
    dispatch({ do: "open-claims", id });
    inspect({ kind: "relation", id });
  };
  const foldClaims = (ids: readonly string[]) => {
    dispatch({ do: "fold-claims", ids });
    announce(say.folded);
  };
  /** Changes the scene and says so; of what was refused is said why, elsewhere. */
  const change = (action: Action, said: string) => {
    dispatch(action);
    if (!readOnly) announce(said);
  };
  const toEntities = (ids: readonly string[]) => ids.filter((id) => holds(document.entities, id));
  return {
    choose,
    toggle: (id) => choose(toggled(session.selection, id)),
    addAll: (ids) => choose(joined(session.selection, ids)),
    all: () => choose(everyEntity(inSight)),
    none: () => choose([]),
    invert: () => choose(inverted(inSight, session.selection)),
    neighbours: (of = session.selection) => choose(withNeighbours(inSight, of)),
    kind: (kind) => choose(ofKind(inSight, kind)),
    type: (type) => choose(ofType(inSight, type)),
    focus,
    deepen: (id) => {
      const depth = session.focus?.id === id ? session.focus.depth + 1 : 1;
      if (depth > deepestFocus) unfocus();
      else focus(id, depth);
    },
    unfocus,
    hide: (ids) => change({ do: "hide", ids: toEntities(ids) }, say.hid(toEntities(ids).length)),
    hideOthers: (ids) => change({ do: "hide-others", ids: toEntities(ids) }, say.hidOthers(toEntities(ids).length)),
    bringBack: () => change({ do: "bring-back", ids: null }, say.broughtBack(document.hiddenEntities.length)),
    takeOff: (ids) => change({ do: "remove", ids: toEntities(ids) }, say.tookOff(toEntities(ids).length)),
    pin: (ids) => change({ do: "pin", ids: toEntities(ids) }, say.pinned(toEntities(ids).length)),
    unpin: (ids) => change({ do: "unpin", ids: toEntities(ids) }, say.unpinned(toEntities(ids).length)),
    openClaims,
    foldClaims,
    turnClaims: (id) => (session.opened.includes(id) ? foldClaims([id]) : openClaims(id)),
    paths: ({ from = session.pathEnds.from ?? undefined, to = session.pathEnds.to ?? undefined }) => {
      inspect({ kind: "paths", id: pathsId({ from: from ?? null, to: to ?? null }) });
    },
    swapPath: () => inspect({ kind: "paths", id: pathsId({ from: session.pathEnds.to, to: session.pathEnds.from }) }),
    copy: (text) => void copyText(text).then((isCopied) => announce(isCopied ? say.copied(text) : say.notCopied)),
  };
}
