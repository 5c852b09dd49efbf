"use client";

import {
  AlignCenterHorizontal, AlignCenterVertical, AlignEndHorizontal, AlignEndVertical, AlignHorizontalDistributeCenter, AlignStartHorizontal, AlignStartVertical,
  AlignVerticalDistributeCenter, Pin, PinOff, type LucideIcon,
} from "lucide-react";
import { align, distribute, edges, type Edge } from "../../../lib/layout/align";
import { roomFor } from "../../../lib/layout/boxes";
import type { Positions } from "../../../lib/layout/layout";
import { spread } from "../../../lib/layout/spread";
import type { NodeElement } from "../../../lib/scene/elements";
import { Button, IconButton } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { arrangeMessages } from "../messages/arrange";
import { growthMessages } from "../messages/growth";
import { sizeOfName } from "../layoutGraph";
import { useSelectedNodes } from "./useSelectedNodes";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;
const iconOf: Record<Edge, LucideIcon> = {
  left: AlignStartVertical, centre: AlignCenterVertical, right: AlignEndVertical, top: AlignStartHorizontal, middle: AlignCenterHorizontal, bottom: AlignEndHorizontal,
};
const distributeIcon = { x: AlignHorizontalDistributeCenter, y: AlignVerticalDistributeCenter };

/** Lines up, distributes, spreads and pins what is selected. Each is one undo step. */
export function SelectionTools() {
  const { dispatch, announce, drawn } = useExplorer();
  const selected = useSelectedNodes();
  const placed = selected.map(({ id, position, radius, pinned }) => ({ id, ...position, radius, pinned }));
  const move = (layout: string, positions: Positions) => {
    const count = Object.keys(positions).length;
    if (count > 0) dispatch({ do: "arrange", layout, positions });
    announce(count > 0 ? growthMessages.placed(count) : growthMessages.alreadySo);
  };
  const tooFew = (least: number) => selected.length < least;
  const named = (label: string, least: number) => (tooFew(least) ? `${label}: ${arrangeMessages.needs(least)}` : label);
  const pin = (ids: string[], to: boolean) => {
    dispatch({ do: to ? "pin" : "unpin", ids });
    announce(to ? arrangeMessages.pinned(ids.length) : arrangeMessages.unpinned(ids.length));
  };
  const [loose, pinned] = [selected.filter((node) => !node.pinned), selected.filter((node) => node.pinned)].map((nodes) => nodes.map((node) => node.id));
  return (
    <section aria-label={arrangeMessages.selection(selected.length)} className="mt-3 border-t border-hair pt-2">
      <h3 className="group-heading">{arrangeMessages.selection(selected.length)}</h3>
      <div className="-mx-2 flex flex-wrap">
        {edges.map((edge) => {
          const Icon = iconOf[edge];
          return <IconButton key={edge} label={named(arrangeMessages.align[edge], 2)} icon={<Icon {...icon} />} disabled={tooFew(2)} onClick={() => move(`align-${edge}`, align(placed, edge))} />;
        })}
        {(["x", "y"] as const).map((axis) => {
          const Icon = distributeIcon[axis];
          return <IconButton key={axis} label={named(arrangeMessages.distribute[axis], 3)} icon={<Icon {...icon} />} disabled={tooFew(3)} onClick={() => move(`distribute-${axis}`, distribute(placed, axis))} />;
        })}
      </div>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button onClick={() => move("spread", spreadOf(drawn.nodes, selected))}>{arrangeMessages.spread}</Button>
        {loose && loose.length > 0 && (
          <Button onClick={() => pin(loose, true)}>
            <Pin {...icon} />
            {arrangeMessages.pin}
          </Button>
        )}
        {pinned && pinned.length > 0 && (
          <Button onClick={() => pin(pinned, false)}>
            <PinOff {...icon} />
            {arrangeMessages.unpin}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What of the selection, or of everything when nothing is selected, must move so that nothing lies on it. */
function spreadOf(nodes: readonly NodeElement[], selected: readonly NodeElement[]): Positions {
  const moving = new Set((selected.length > 0 ? selected : nodes).filter((node) => !node.pinned).map((node) => node.id));
  const free = spread(nodes.map(({ id, position, radius, name, kind }) => ({ id, ...position, ...roomFor({ radius, ...sizeOfName(kind, name) }, nodes.length), loose: moving.has(id) })));
  return Object.fromEntries(
    nodes.flatMap(({ id, position }) => {
      const place = free.get(id);
      return place && moving.has(id) && Math.hypot(place.x - position.x, place.y - position.y) >= 1 ? [[id, place] as const] : [];
    }),
  );
}
