"use client";

import { useState } from "react";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import { queryApi, type Query, type WriteAnswer } from "../../queryApi";
import { changeWords } from "./WriteDialog";

interface Asked extends WriteAnswer {
  query: Query;
}

/** Changing the graph: what a query would change is asked first, and done when the reader confirms; `onWritten` hears of that. */
export function useWriting(onWritten: () => void) {
  const { announce } = useExplorer();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const say = (text: string, failed: boolean) => {
    setSaid({ text, failed });
    announce(text);
  };
  const attempt = async (what: () => Promise<void>) => {
    setBusy(true);
    try {
      await what();
    } catch (error) {
      setAsked(null);
      say(error instanceof Error ? error.message : String(error), true);
    } finally {
      setBusy(false);
    }
  };
  return {
    asked,
    busy,
    said,
    ask: (query: Query) => attempt(async () => {
      setSaid(null);
      announce(consoleMessages.write.counting);
      setAsked({ ...(await queryApi.write(query)), query });
    }),
    confirm: () => attempt(async () => {
      if (!asked) return;
      const { changes } = await queryApi.write({ ...asked.query, confirm: asked.token });
      setAsked(null);
      onWritten();
      say(consoleMessages.write.done(changeWords(changes).join(", ") || consoleMessages.write.nothing), false);
    }),
    leave: () => setAsked(null),
    forget: () => setSaid(null),
  };
}
