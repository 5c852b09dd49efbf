"use client";

import { Copy, Pencil, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { longest } from "../../../../lib/scene/sceneFile";
import { Button, IconButton } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { sceneKeepingMessages } from "../../messages/sceneKeeping";
import { sceneListMessages } from "../../messages/sceneList";
import { damagedScenes, duplicateScene, listScenes, removeScene, renameScene, titleOfCopy, type KeptScene } from "../../scenes/keptScenes";
import { newKey } from "../../scenes/openInTab";

const icon = { size: 15, strokeWidth: 1.75, "aria-hidden": true } as const;

/** A scene that was just deleted, with the way back. */
interface Removed {
  scene: KeptScene;
  bringBack: () => void;
}

/** The scenes kept in this browser, the last changed first: opened, renamed, duplicated, deleted with a way back. */
export function SceneList({ onOpened }: { onOpened: () => void }) {
  const { scenes, announce } = useExplorer();
  const [{ list, damaged }, setList] = useState(safeList);
  const [removed, setRemoved] = useState<Removed[]>([]);
  const [renaming, setRenaming] = useState<string | null>(null);
  useEffect(() => setList(safeList()), [scenes.keeping.kept]);
  const change = (act: () => void) => {
    try {
      act();
    } catch {
      scenes.keeping.say(sceneKeepingMessages.notStored);
    }
    setList(safeList());
  };
  const remove = async (scene: KeptScene) => {
    // What is still to be kept of it would bring it back.
    if (scene.key === scenes.current) await scenes.keeping.flush();
    change(() => {
      const bringBack = removeScene(scene.key);
      setRemoved((before) => [{ scene, bringBack }, ...before]);
    });
    announce(sceneListMessages.removed(scene.title));
    if (scene.key === scenes.current) void scenes.home();
  };
  const restore = ({ scene, bringBack }: Removed) => {
    change(bringBack);
    setRemoved((before) => before.filter((one) => one.scene.key !== scene.key));
  };
  return (
    <section aria-label={sceneListMessages.list}>
      <h3 className="group-heading mb-1">{sceneListMessages.list}</h3>
      {removed.map((one) => (
        <p key={one.scene.key} role="status" className="flex items-center justify-between gap-3 border-t border-hair bg-sunk py-1 pl-2">
          <span className="min-w-0 truncate">{sceneListMessages.removed(one.scene.title)}</span>
          <Button look="quiet" className="underlined shrink-0" aria-label={sceneListMessages.undoRemove(one.scene.title)} onClick={() => restore(one)}>
            {sceneListMessages.undo}
          </Button>
        </p>
      ))}
      {list.length === 0 && <p className="meta">{sceneListMessages.none}</p>}
      {damaged > 0 && <p className="meta">{sceneListMessages.damaged(damaged)}</p>}
      <ul className="max-h-[44vh] overflow-auto max-phone:max-h-none">
        {list.map((scene) => (
          <li key={scene.key} className={`border-t border-hair ${scene.key === scenes.current ? "shadow-[inset_3px_0_0_var(--ink)]" : ""}`}>
            {renaming === scene.key ? (
              <NewName
                scene={scene}
                onDone={(title) => {
                  setRenaming(null);
                  if (title) change(() => renameScene(scene.key, title));
                }}
              />
            ) : (
              <div className="flex items-center">
                <button
                  type="button"
                  aria-label={sceneListMessages.open(scene.title)}
                  aria-current={scene.key === scenes.current || undefined}
                  onClick={() => {
                    onOpened();
                    if (scene.key !== scenes.current) void scenes.openKept(scene.key);
                  }}
                  className="min-w-0 flex-1 py-1.5 pr-1 pl-2.5 text-left hover:bg-sunk"
                >
                  <span className="block truncate font-serif text-[15px] font-semibold">{scene.title}</span>
                  <span className="meta block">
                    {scene.key === scenes.current && `${sceneListMessages.current} · `}
                    {sceneListMessages.holds(scene.entities, scene.relations, scene.notes)} · {sceneListMessages.when(scene.changed)}
                  </span>
                </button>
                {scene.key !== scenes.current && <IconButton label={sceneListMessages.rename(scene.title)} icon={<Pencil {...icon} />} onClick={() => setRenaming(scene.key)} />}
                <IconButton label={sceneListMessages.duplicateOf(scene.title)} icon={<Copy {...icon} />} onClick={() => change(() => duplicateScene(scene.key, newKey(), titleOfCopy(scene.title, sceneKeepingMessages.copyOf)))} />
                <IconButton label={sceneListMessages.remove(scene.title)} icon={<Trash2 {...icon} />} onClick={() => void remove(scene)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A browser that lets nothing be kept has an empty list. */
function safeList(): { list: KeptScene[]; damaged: number } {
  try {
    return { list: listScenes(), damaged: damagedScenes() };
  } catch {
    return { list: [], damaged: 0 };
  }
}

function NewName({ scene, onDone }: { scene: KeptScene; onDone: (title: string | null) => void }) {
  const [title, setTitle] = useState(scene.title);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(title.trim() || null);
      }}
      className="flex gap-2 py-1.5 pl-2.5"
    >
      <input
        autoFocus
        value={title}
        maxLength={longest.title}
        aria-label={sceneListMessages.newName(scene.title)}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          onDone(null);
        }}
        className="h-8 min-w-0 flex-1 rounded-[4px] border border-control bg-panel px-2 max-phone:h-11"
      />
      <Button type="submit">{sceneListMessages.renameNow}</Button>
    </form>
  );
}
