"use client";

import { Copy, FilePlus2, FolderOpen, HardDriveDownload, Link2 } from "lucide-react";
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { longest } from "../../../../lib/scene/sceneFile";
import { Button } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { messages } from "../../messages";
import { sceneListMessages } from "../../messages/sceneList";
import { sceneNoticeMessages } from "../../messages/sceneNotices";
import { filterEditorMessages } from "../../messages/filterEditor";
import { PanelPopover } from "../PanelPopover";
import { SceneList } from "./SceneList";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

interface ScenesPanelProps {
  anchor: HTMLElement;
  onClose: () => void;
  onShare: () => void;
}

/** The open scene's name, what can be done with it, and the other scenes of this browser: below the title, or on a phone as a page. */
export default function ScenesPanel({ anchor, onClose, onShare }: ScenesPanelProps) {
  return (
    <PanelPopover label={messages.scenes.title} closeLabel={filterEditorMessages.close} anchor={anchor} onClose={onClose} className="w-[400px] p-4">
      <Content onClose={onClose} onShare={onShare} />
    </PanelPopover>
  );
}

function Content({ onClose, onShare }: { onClose: () => void; onShare: () => void }) {
  const { document, scenes, readOnly } = useExplorer();
  const file = useRef<HTMLInputElement>(null);
  const leave = (act: () => Promise<void>) => () => {
    onClose();
    void act();
  };
  const { kept } = scenes.keeping;
  return (
    <div className="space-y-4">
      <div className="space-y-1">
        {!readOnly && <Rename />}
        <p className="meta">{readOnly ? sceneNoticeMessages.readOnly : kept ? sceneListMessages.kept(sceneListMessages.when(kept.changed)) : sceneListMessages.notKept}</p>
        <p className="meta">{sceneListMessages.holds(Object.keys(document.entities).length, Object.keys(document.relations).length, document.notes.length)}</p>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Act icon={<FilePlus2 {...icon} />} onClick={leave(scenes.fresh)}>{sceneListMessages.fresh}</Act>
        <Act icon={<FolderOpen {...icon} />} onClick={() => file.current?.click()}>{sceneListMessages.openFile}</Act>
        <Act icon={<Copy {...icon} />} onClick={leave(scenes.duplicate)}>{readOnly ? sceneNoticeMessages.editCopy : sceneListMessages.duplicate}</Act>
        <Act icon={<HardDriveDownload {...icon} />} onClick={leave(scenes.saveAsFile)}>{sceneListMessages.saveFile}</Act>
        <Act icon={<Link2 {...icon} />} onClick={onShare}>{sceneListMessages.share}</Act>
      </div>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={sceneListMessages.openFile}
        tabIndex={-1}
        className="sr-only"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) leave(() => scenes.openFile(chosen))();
        }}
      />
      <SceneList onOpened={onClose} />
    </div>
  );
}

function Act({ icon: sign, onClick, children }: { icon: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <Button className="justify-start! font-normal!" onClick={onClick}>
      {sign}
      {children}
    </Button>
  );
}

/** The name of the open scene; Enter or leaving the field renames it. */
function Rename() {
  const { document, dispatch, announce } = useExplorer();
  const [typed, setTyped] = useState<string | null>(null);
  const rename = (event?: FormEvent) => {
    event?.preventDefault();
    const next = typed?.trim() ?? "";
    setTyped(null);
    if (next === "" || next === document.title) return;
    dispatch({ do: "rename", title: next });
    announce(sceneListMessages.renamed(next));
  };
  return (
    <form onSubmit={rename}>
      <label className="block">
        <span className="group-heading">{sceneListMessages.name}</span>
        <input
          value={typed ?? document.title}
          maxLength={longest.title}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => rename()}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || typed === null) return;
            event.stopPropagation();
            setTyped(null);
          }}
          className="mt-1 block h-9 w-full rounded-[4px] border border-control bg-panel px-2.5 font-serif text-[16px] font-semibold max-phone:h-11"
        />
      </label>
    </form>
  );
}
