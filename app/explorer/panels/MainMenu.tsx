"use client";

import { messages } from "../messages";
import type { CommandId } from "../messages/commands";
import { CommandMenu } from "./CommandMenu";

/** What has no button of its own where the screen is small. */
const groups: readonly (readonly CommandId[])[] = [
  ["newScene", "share", "import", "export"],
  ["history", "minimap", "fullScreen", "lasso", "revealAmong"],
  ["browse", "paths", "theme", "print", "keys"],
];

/** The menu of the page. */
export default function MainMenu({ opener, onClose }: { opener: HTMLElement | null; onClose: () => void }) {
  return <CommandMenu label={messages.top.menu} groups={groups} opener={opener} onClose={onClose} />;
}
