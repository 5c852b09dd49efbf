"use client";

import { Eye } from "lucide-react";
import { later } from "../../../ui/later";
import type { ReactNode } from "react";
import { Button } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { sceneNoticeMessages as words } from "../../messages/sceneNotices";
import { Notice } from "./Notice";

const LeftOutWords = later(() => import("./LeftOutWords"));

const namedAtMost = 8;

/** Each thing that the reader must know of the scene and can do something about. */
export default function SceneNoticeList() {
  const { document, standing, scenes, readOnly, dispatch, announce } = useExplorer();
  const { keeping } = scenes;
  const gone = document.gone.map(({ id }) => id);
  const leftOut = "leftOut" in standing ? standing.leftOut : undefined;
  const editCopy = async () => {
    await scenes.duplicate();
    announce(words.editing);
  };
  return (
    <>
      {readOnly && (
        <Notice>
          <Eye size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
          <span>{words.readOnly}</span>
          <Act onClick={() => void editCopy()}>{words.editCopy}</Act>
        </Notice>
      )}
      {gone.length > 0 && (
        <Notice>
          <span>
            {words.gone(gone.slice(0, namedAtMost))} {gone.length > namedAtMost && words.goneMore(gone.length - namedAtMost)} <span className="font-normal">{words.goneKept}</span>
          </span>
          {!readOnly && <Act onClick={() => dispatch({ do: "drop-gone", ids: gone })}>{words.dropGone}</Act>}
        </Notice>
      )}
      {leftOut && leftOut.filters.length + leftOut.notes + leftOut.settings.length > 0 && (
        <Notice>
          <LeftOutWords leftOut={leftOut} />
        </Notice>
      )}
      {keeping.changedElsewhere && (
        <Notice>
          <span>{words.changedElsewhere}</span>
          <Act onClick={() => void scenes.openKept(scenes.current)}>{words.load}</Act>
        </Notice>
      )}
    </>
  );
}

function Act({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button look="quiet" className="underlined h-7! px-1! max-phone:h-11!" onClick={onClick}>
      {children}
    </Button>
  );
}
