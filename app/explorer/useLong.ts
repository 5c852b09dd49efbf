import { useEffect, useState } from "react";

/** What is done before that (ms) needs no word. */
const patience = 300;

/** Whether something has been going on long enough for the reader to wonder. */
export function useLong(goesOn: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!goesOn) return setLong(false);
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, [goesOn]);
  return goesOn && long;
}
