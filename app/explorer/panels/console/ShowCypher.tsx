"use client";

import { SquareTerminal } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { useExplorer } from "../../explorerContext";
import { consoleMessages } from "../../messages/console";
import { queryApi, type Query } from "../../queryApi";

const words = consoleMessages.show;

interface ShowCypherProps {
  /** The query itself, or the act of the explorer that it stands behind, with the parameters of its route. */
  of: Query | { act: string; params: Record<string, unknown> };
  /** Called when the console opens, so that what covers it can close. */
  onShown?: () => void;
}

/** Opens the console at the query behind what the page does. */
export function ShowCypher({ of, onShown }: ShowCypherProps) {
  const { toConsole, announce } = useExplorer();
  const [failed, setFailed] = useState<string | null>(null);
  const show = async () => {
    try {
      const query = "cypher" in of ? of : await queryApi.behind(of.act, of.params);
      onShown?.();
      toConsole(query);
    } catch (error) {
      const why = error instanceof Error ? error.message : words.failed;
      setFailed(why);
      announce(why);
    }
  };
  return (
    <>
      <Button look="quiet" onClick={() => void show()}>
        <SquareTerminal size={16} strokeWidth={1.75} aria-hidden />
        {words.open}
      </Button>
      {failed && <span className="meta">{failed}</span>}
    </>
  );
}
