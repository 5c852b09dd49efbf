"use client";

import { Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { IconButton } from "../../ui/Button";
import { messages } from "../messages";
import { isDark, turnTheme } from "../theme";

const icon = { size: 17, strokeWidth: 1.75, "aria-hidden": true } as const;

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", changed);
  };
}

/** Turns the theme round, and says to which. */
export function ThemeButton() {
  const dark = useSyncExternalStore(subscribe, isDark, () => false);
  return <IconButton label={dark ? messages.top.toLight : messages.top.toDark} icon={dark ? <Sun {...icon} /> : <Moon {...icon} />} onClick={turnTheme} />;
}
