"use client";

import { DropdownMenu } from "radix-ui";
import { useRef, type ReactNode } from "react";
import { phrase } from "../../../lib/ontology/relationTypes";
import { collapsible } from "../../../lib/scene/reducer";
import { notShown, own, type Point } from "../../../lib/scene/scene";
import type { MenuTarget } from "../canvas/contextMenu";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";
import { commandMessages } from "../messages/commands";
import { noteMessages } from "../messages/notes";
import { menuMessages as menu } from "../messages/menu";
import { useSceneActs } from "../useSceneActs";

/** What a menu is open for, and where: px in the window. */
export interface OpenMenu {
  target: MenuTarget;
  at: Point;
}

interface Item {
  label: string;
  act: () => void;
  hint?: string;
}

/** The menu of an entity, a relation or the canvas, opened at a point. Esc closes it and gives the focus back to the graph. */
export default function NodeMenu({ menu, onClose }: { menu: OpenMenu; onClose: () => void }) {
  const { graph } = useExplorer();
  const groups = useGroups(menu);
  const keepsFocus = useRef(false);
  const label = useLabel(menu.target);
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden className="pointer-events-none fixed size-0" style={{ left: menu.at.x, top: menu.at.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={label}
          side="right"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          loop
          onInteractOutside={() => (keepsFocus.current = true)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!keepsFocus.current) graph.current?.focus();
          }}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-[224px] overflow-auto rounded-[8px] bg-panel py-1.5 text-ink shadow-floating outline-none"
        >
          {groups.map((items, index) => (
            <DropdownMenu.Group key={items[0]?.label} className={index > 0 ? "mt-1.5 border-t border-hair pt-1.5" : ""}>
              {items.map((item) => (
                <MenuItem key={item.label} {...item} />
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuItem({ label, act, hint }: Item): ReactNode {
  return (
    <DropdownMenu.Item
      onSelect={act}
      className="flex h-[30px] cursor-pointer items-center justify-between gap-6 px-4 text-[14px] outline-none data-[highlighted]:bg-sunk data-[highlighted]:shadow-[inset_3px_0_0_var(--ink)] max-phone:h-11"
    >
      {label}
      {hint && <kbd className="font-sans text-[12px] text-ink-3 max-phone:hidden">{hint}</kbd>}
    </DropdownMenu.Item>
  );
}

function useLabel(target: MenuTarget): string {
  const { document } = useExplorer();
  if (target.kind === "entity") return menu.entity(own(document.entities, target.id)?.name ?? target.id);
  return menu[target.kind];
}

function useGroups({ target, at }: OpenMenu): Item[][] {
  const ofEntity = useEntityItems();
  const ofRelation = useRelationItems();
  const ofCanvas = useCanvasItems();
  if (target.kind === "entity") return ofEntity(target.id);
  return target.kind === "relation" ? ofRelation(target.id) : ofCanvas(at);
}

const link = (kind: "entity" | "relation", id: string) => {
  const address = new URL(location.href);
  address.search = new URLSearchParams({ [kind]: id }).toString();
  return address.href;
};

function useEntityItems(): (id: string) => Item[][] {
  const { document, session, totals, inspect, ask, collapse, readOnly, isAnswer, note } = useExplorer();
  const acts = useSceneActs();
  return (id) => {
    const entity = own(document.entities, id);
    if (!entity) return [];
    // A menu on one of several selected is the menu of all of them, where it makes sense for several.
    const ids = session.selection.includes(id) ? session.selection : [id];
    const [added, isPinned] = [collapsible(document, id).length, document.pinned.includes(id)];
    const changes: Item[][] = [
      [
        { label: menu.hide, act: () => acts.hide(ids), hint: "H" },
        { label: menu.hideOthers, act: () => acts.hideOthers(ids) },
        isPinned ? { label: menu.unpin, act: () => acts.unpin(ids), hint: "P" } : { label: menu.pin, act: () => acts.pin(ids), hint: "P" },
        { label: menu.takeOff, act: () => acts.takeOff(ids), hint: "Del" },
      ],
      ...(isAnswer ? [] : [[{ label: noteMessages.add, act: () => (inspect({ kind: "entity", id }), note({ on: id })), hint: "W" }]]),
    ];
    return [
      [
        { label: menu.open, act: () => inspect({ kind: "entity", id }), hint: "Enter" },
        ...(!readOnly && notShown(document, id, own(totals, id)) > 0 ? [{ label: menu.expand, act: () => ask(ids, { always: true }), hint: menu.expandKey }] : []),
        ...(!readOnly && added > 0 ? [{ label: menu.collapse(added), act: () => collapse(id), hint: "C" }] : []),
        { label: menu.focus, act: () => acts.focus(id, 1), hint: "F" },
      ],
      [
        { label: menu.pathFrom, act: () => acts.paths({ from: id }), hint: "S" },
        { label: menu.pathTo, act: () => acts.paths({ to: id }), hint: "T" },
      ],
      [
        session.selection.includes(id) ? { label: menu.drop, act: () => acts.toggle(id) } : { label: menu.add, act: () => acts.addAll([id]) },
        { label: menu.neighbours, act: () => acts.neighbours(ids), hint: "N" },
        { label: menu.kinds[entity.kind], act: () => acts.kind(entity.kind) },
      ],
      ...(readOnly ? [] : changes),
      [
        { label: menu.copyName, act: () => acts.copy(entity.name) },
        { label: menu.copyLink, act: () => acts.copy(link("entity", id)) },
      ],
    ];
  };
}

function useRelationItems(): (id: string) => Item[][] {
  const { document, session, inspect, readOnly, isAnswer, note } = useExplorer();
  const acts = useSceneActs();
  const { opened } = messages;
  return (id) => {
    const relation = own(document.relations, id);
    if (!relation) return [];
    const { subject, object, type, modality, count } = relation;
    const turn = session.opened.includes(id) ? { label: opened.fold, act: () => acts.foldClaims([id]), hint: "O" } : { label: opened.open(count), act: () => acts.openClaims(id), hint: "O" };
    return [
      [{ label: menu.open, act: () => inspect({ kind: "relation", id }), hint: "Enter" }, ...(count > 1 ? [turn] : [])],
      [{ label: menu.pathAlong, act: () => acts.paths({ from: subject, to: object }) }],
      [
        session.selection.includes(id) ? { label: menu.drop, act: () => acts.toggle(id) } : { label: menu.add, act: () => acts.addAll([id]) },
        { label: menu.ends, act: () => acts.choose([...new Set([subject, object])]) },
        { label: menu.type(phrase(type, modality)), act: () => acts.type(type) },
      ],
      ...(readOnly || isAnswer ? [] : [[{ label: noteMessages.add, act: () => (inspect({ kind: "relation", id }), note({ on: id })), hint: "W" }]]),
      [{ label: menu.copyLink, act: () => acts.copy(link("relation", id)) }],
    ];
  };
}

function useCanvasItems(): (at: Point) => Item[][] {
  const { document, session, graph, arrange, readOnly, isAnswer, note, revealAmong } = useExplorer();
  const acts = useSceneActs();
  return (at) => [
    [
      { label: menu.fit, act: () => graph.current?.fit(), hint: "0" },
      ...(readOnly ? [] : [{ label: menu.arrange, act: () => void arrange("force") }]),
      ...(readOnly || isAnswer ? [] : [{ label: noteMessages.addHere, act: () => note({ on: null, at }) }]),
      { label: menu.paths, act: () => acts.paths({}) },
      ...(readOnly || isAnswer ? [] : [{ label: commandMessages.labels.revealAmong, act: () => void revealAmong(null), hint: "V" }]),
    ],
    [
      { label: menu.selectAll, act: acts.all, hint: "Ctrl A" },
      { label: menu.invert, act: acts.invert, hint: "I" },
      ...(session.selection.length > 0 ? [{ label: menu.none, act: acts.none, hint: "Esc" }] : []),
    ],
    [
      ...(!readOnly && document.hiddenEntities.length > 0 ? [{ label: menu.bringBack(document.hiddenEntities.length), act: acts.bringBack, hint: "B" }] : []),
      ...(session.focus ? [{ label: menu.unfocus, act: acts.unfocus }] : []),
      ...(session.opened.length > 0 ? [{ label: messages.opened.fold, act: () => acts.foldClaims(session.opened) }] : []),
    ],
  ].filter((items) => items.length > 0);
}
