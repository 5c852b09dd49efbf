import { useCallback, useRef } from "react";

/** A function that answers the value of the last rendering, for what runs later: it stays the same. */
export function useLatest<Value>(value: Value): () => Value {
  const latest = useRef(value);
  latest.current = value;
  return useCallback(() => latest.current, []);
}
