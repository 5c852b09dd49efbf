"use client";

import { HardDriveDownload, Link2 } from "lucide-react";
import { useMemo, useState } from "react";
import { longestInAddress, sceneToAddress } from "../../../../lib/scene/sceneFile";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { useExplorer } from "../../explorerContext";
import { sharingMessages } from "../../messages/sharing";

const words = sharingMessages;
const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** A link to the scene, to change a copy of or only to read; the file where a link can't hold it. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const { document, scenes, announce } = useExplorer();
  const [mode, setMode] = useState<"edit" | "read">("read");
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useMemo(() => sceneToAddress(document), [document]);
  const link = text === null ? null : linkTo(text, mode);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link ?? "");
      setCopied(true);
      announce(words.copied);
    } catch {
      setCopied(false);
    }
  };
  const toFile = (
    <Button look={link === null ? "filled" : "outlined"} onClick={() => void scenes.saveAsFile()}>
      <HardDriveDownload {...icon} />
      {words.file}
    </Button>
  );
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <div className="space-y-4 px-6 py-4 max-phone:px-4">
        {link === null ? (
          <p>{words.tooLarge(longestInAddress)}</p>
        ) : (
          <>
            <fieldset>
              <legend className="group-heading mb-1">{words.how}</legend>
              {(["read", "edit"] as const).map((one) => (
                <label key={one} className="flex cursor-pointer items-center gap-2.5 py-1 max-phone:py-2.5">
                  <input type="radio" name="mode" className="accent-[var(--ink)]" checked={mode === one} onChange={() => (setMode(one), setCopied(null))} />
                  {words[one]}
                </label>
              ))}
            </fieldset>
            <label className="block">
              <span className="group-heading">{words.link}</span>
              <input readOnly value={link} onFocus={(event) => event.target.select()} className="mt-1 block h-9 w-full rounded-[4px] border border-control bg-panel px-2.5 text-[13px] max-phone:h-11" />
            </label>
          </>
        )}
        <div className="flex flex-wrap gap-2">
          {link !== null && (
            <Button look="filled" onClick={() => void copy()}>
              <Link2 {...icon} />
              {words.copy}
            </Button>
          )}
          {toFile}
        </div>
        {copied !== null && <p role="status">{copied ? words.copied : words.notCopied}</p>}
        <p className="meta">{words.holds}</p>
        {isLoopback(location.hostname) && <p className="meta">{words.loopback}</p>}
      </div>
    </Dialog>
  );
}

/** The address of the page with this scene and nothing else of what is open here. */
function linkTo(scene: string, mode: "edit" | "read"): string {
  const address = new URL(location.pathname, location.origin);
  if (mode === "read") address.searchParams.set("mode", "read");
  address.searchParams.set("scene", scene);
  return address.href;
}

const isLoopback = (host: string) => host === "localhost" || host === "[::1]" || /^127\./.test(host);
