"use client";

import { DropdownMenu } from "radix-ui";
import { commandContext } from "../commandContext";
import { commands, isOffered, runCommand } from "../commands/commands";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";
import { commandMessages } from "../messages/commands";
import type { CommandId } from "../messages/commands";

/** What has no button of its own where the screen is small. */
const groups: readonly (readonly CommandId[])[] = [
  ["newScene", "share", "import", "export"],
  ["history", "minimap", "fullScreen", "lasso", "revealAmong"],
  ["browse", "paths", "theme", "print", "keys"],
];

/** The menu of the page. Esc closes it and gives the focus back to its button. */
export default function MainMenu({ opener, onClose }: { opener: HTMLElement | null; onClose: () => void }) {
  const context = commandContext(useExplorer());
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden className="pointer-events-none absolute inset-x-0 bottom-0 h-0" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={messages.top.menu}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          loop
          onInteractOutside={(event) => event.target instanceof Node && opener?.contains(event.target) && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!document.querySelector("dialog[open]")) opener?.focus();
          }}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-[240px] overflow-auto rounded-[8px] bg-panel py-1.5 text-ink shadow-floating outline-none forced-colors:border"
        >
          {groups.map((ids, index) => (
            <DropdownMenu.Group key={ids[0]} className={index > 0 ? "mt-1.5 border-t border-hair pt-1.5" : ""}>
              {commands
                .filter((command) => ids.includes(command.id) && isOffered(command, context))
                .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
                .map((command) => (
                  <DropdownMenu.Item
                    key={command.id}
                    onSelect={() => void runCommand(command, context)}
                    className="flex min-h-[30px] cursor-pointer items-center px-4 py-1 text-[14px] outline-none data-[highlighted]:bg-sunk data-[highlighted]:shadow-[inset_3px_0_0_var(--ink)] max-phone:min-h-11"
                  >
                    {commandMessages.labels[command.id]}
                  </DropdownMenu.Item>
                ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
