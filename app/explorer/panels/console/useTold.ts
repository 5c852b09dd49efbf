import { useCallback, useEffect, useState } from "react";
import { useExplorer } from "../../explorerContext";

/** Milliseconds that it stands there. */
const longEnough = 6_000;

/** What became of an act that changes nothing on the page, such as copying: for a while in sight, and announced. */
export function useTold(): [told: string, tell: (text: string) => void] {
  const { announce } = useExplorer();
  // An object each time: what is told twice stands there anew.
  const [told, setTold] = useState({ text: "" });
  useEffect(() => {
    if (told.text === "") return;
    const gone = setTimeout(() => setTold({ text: "" }), longEnough);
    return () => clearTimeout(gone);
  }, [told]);
  const tell = useCallback(
    (text: string) => {
      setTold({ text });
      announce(text);
    },
    [announce],
  );
  return [told.text, tell];
}
