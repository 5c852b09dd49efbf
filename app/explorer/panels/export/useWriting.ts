"use client";

import { useState } from "react";
import { exportApi } from "../../exportApi";
import type { Explored } from "../../explorerContext";
import { fileStem, sceneStem } from "../../fileStem";
import { messages } from "../../messages";
import { exportMessages } from "../../messages/exporting";
import { narrowingMessages } from "../../messages/narrowing";
import type { ScopeChoice } from "./exportScopes";
import { pictureWords } from "./pictureWords";
import { saveFile } from "./saveFile";

/** Formats that the page paints itself. */
export const pictures: readonly string[] = ["png", "svg"];

/** What files are called before the page gives them the name of what they hold. */
const product = "whowhom";

export interface Wish {
  format: string;
  choice: ScopeChoice;
  claims: "single" | "folded";
  /** The filters in force, each as a sentence. */
  filters: readonly string[];
}

/** Writes the file once; says how far it is, and can be stopped. */
export function useWriting(explored: Explored, onDone: () => void) {
  const [bytes, setBytes] = useState<number | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [controller, setController] = useState<AbortController | null>(null);
  const write = async (wish: Wish) => {
    const stop = new AbortController();
    setController(stop);
    setFailed(null);
    setBytes(0);
    try {
      const file = pictures.includes(wish.format) ? await picture(explored, wish) : await exportApi.file({ format: wish.format, scope: wish.choice.scope, options: { claims: wish.claims } }, setBytes, stop.signal);
      const name = `${stemOf(explored, wish)}${endingOf(file.name)}`;
      saveFile(name, file.blob);
      explored.announce(exportMessages.done(name));
      onDone();
    } catch (error) {
      setBytes(null);
      setFailed(stop.signal.aborted ? exportMessages.cancelled : error instanceof Error ? error.message : String(error));
    }
  };
  return { bytes, failed, write, cancel: () => controller?.abort() };
}

/** What a file holds, as its name: the data set, all of the store, or the scene. */
function stemOf({ document }: Explored, { choice: { scope } }: Wish): string {
  if ("dataset" in scope) return fileStem(scope.dataset, product);
  return "all" in scope || "query" in scope ? product : sceneStem(document);
}

/** "whowhom-csv.zip" is the CSV of something: "-csv.zip". */
const endingOf = (name: string) => name.replace(new RegExp(`^${product}`), "");

async function picture(explored: Explored, { format, filters }: Wish): Promise<{ name: string; blob: Blob }> {
  const graph = explored.graph.current;
  if (!graph) throw new Error(messages.scene.emptyTitle);
  // A picture says its filters: what is drawn must not be more than passes them.
  if (explored.narrowing.failure !== null) throw new Error(narrowingMessages.failed(explored.narrowing.failure));
  const kind = format === "svg" ? "svg" : "png";
  return { name: `${product}.${kind}`, blob: await graph.picture(kind, pictureWords(explored, filters)) };
}
