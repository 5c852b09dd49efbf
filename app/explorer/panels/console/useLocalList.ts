"use client";

import { useCallback, useState } from "react";
import { keepList, readList } from "./localList";

/** A list that this browser keeps; `change` says whether it could. */
export function useLocalList<Item>(key: string, isItem: (value: unknown) => value is Item): [readonly Item[], (change: (items: readonly Item[]) => readonly Item[]) => boolean] {
  const [items, setItems] = useState<readonly Item[]>(() => readList(key, isItem));
  const change = useCallback(
    (how: (items: readonly Item[]) => readonly Item[]) => {
      // Another tab may have kept something in between.
      const next = how(readList(key, isItem));
      setItems(next);
      return keepList(key, next);
    },
    [key, isItem],
  );
  return [items, change];
}
