import { X } from "lucide-react";
import { useRef, useState } from "react";
import { Button, IconButton } from "../../../ui/Button";
import { size } from "../../messages";
import { importMessages } from "../../messages/importing";

const words = importMessages;

interface FilePlaceProps {
  files: readonly File[];
  actors: File | null;
  onChoose: (files: File[]) => void;
  onActors: (file: File | null) => void;
}

/** Where files are dropped or chosen, and beside them what the analyst knows of the actors. */
export function FilePlace({ files, actors, onChoose, onActors }: FilePlaceProps) {
  const [over, setOver] = useState(false);
  return (
    <div className="space-y-3">
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onChoose([...event.dataTransfer.files]);
        }}
        className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-[4px] border border-dashed px-4 py-4 ${over ? "border-ink bg-sunk" : "border-control"}`}
      >
        <Chooser label={words.choose} multiple onChoose={onChoose} />
        <span className="min-w-0 flex-1 basis-56">
          <span className="block font-semibold break-words">
            {files.length > 0 ? words.chosen(files.map((file) => file.name), size(files.reduce((sum, file) => sum + file.size, 0))) : words.drop}
          </span>
          <span className="meta block">{words.packed}</span>
        </span>
      </div>
      {files.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 max-phone:px-0">
          <Chooser label={words.chooseActors} onChoose={([file]) => file && onActors(file)} />
          <span className="min-w-0 flex-1 basis-56">
            {actors && (
              <span className="flex items-center gap-1 font-semibold">
                {words.chosen([actors.name], size(actors.size))}
                <IconButton label={words.noActors(actors.name)} icon={<X size={14} strokeWidth={1.75} aria-hidden />} onClick={() => onActors(null)} />
              </span>
            )}
            <span className="meta block">{words.actorsHow}</span>
          </span>
        </div>
      )}
    </div>
  );
}

function Chooser({ label, multiple, onChoose }: { label: string; multiple?: boolean; onChoose: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        hidden
        aria-label={label}
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          // The same file may be chosen again once it was mended.
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}
