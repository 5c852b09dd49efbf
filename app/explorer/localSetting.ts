import { useSyncExternalStore } from "react";

/** A choice of the reader that this browser keeps. */
export interface LocalSetting<Value> {
  read(): Value;
  write(value: Value): void;
  /** For components: the value, kept in step. */
  useValue(): Value;
}

/** `parse` makes a value of what is kept, or of anything else that stands there. Without storage it lasts as long as the page. */
export function localSetting<Value extends string | number>(key: string, preset: Value, parse: (text: string) => Value): LocalSetting<Value> {
  let unsaved: Value | null = null;
  const listeners = new Set<() => void>();
  const read = () => {
    try {
      const text = localStorage.getItem(key);
      return unsaved ?? (text === null ? preset : parse(text));
    } catch {
      return unsaved ?? preset;
    }
  };
  const write = (value: Value) => {
    try {
      localStorage.setItem(key, String(value));
      unsaved = null;
    } catch {
      unsaved = value;
    }
    listeners.forEach((listener) => listener());
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { read, write, useValue: () => useSyncExternalStore(subscribe, read, () => preset) };
}
