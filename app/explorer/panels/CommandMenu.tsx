"use client";

import { DropdownMenu } from "radix-ui";
import { commandContext } from "../commandContext";
import { commands, isOffered, runCommand } from "../commands/commands";
import { useExplorer } from "../explorerContext";
import { commandMessages } from "../messages/commands";
import type { CommandId } from "../messages/commands";

interface CommandMenuProps {
  label: string;
  groups: readonly (readonly CommandId[])[];
  /** After these it stays open, to do them again. */
  repeated?: readonly CommandId[];
  /** What is no command, before the groups. */
  first?: { label: string; onSelect: () => void };
  side?: "top" | "bottom";
  opener: HTMLElement | null;
  onClose: () => void;
}

const item =
  "flex min-h-[30px] cursor-pointer items-center px-4 py-1 text-[14px] outline-none data-[highlighted]:bg-sunk data-[highlighted]:shadow-[inset_3px_0_0_var(--ink)] max-phone:min-h-11";

/** A menu of commands. Esc closes it and gives the focus back to its button. */
export function CommandMenu({ label, groups, repeated = [], first, side = "bottom", opener, onClose }: CommandMenuProps) {
  const context = commandContext(useExplorer());
  const offered = groups
    .map((ids) => commands.filter((command) => ids.includes(command.id) && isOffered(command, context)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)))
    .filter((group) => group.length > 0);
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden className="pointer-events-none absolute inset-0 h-full" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={label}
          side={side}
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
          {first && (
            <DropdownMenu.Item onSelect={first.onSelect} className={item}>
              {first.label}
            </DropdownMenu.Item>
          )}
          {offered.map((group, index) => (
            <DropdownMenu.Group key={group[0]?.id} className={index > 0 || first ? "mt-1.5 border-t border-hair pt-1.5" : ""}>
              {group.map((command) => (
                <DropdownMenu.Item
                  key={command.id}
                  onSelect={(event) => {
                    if (repeated.includes(command.id)) event.preventDefault();
                    void runCommand(command, context);
                  }}
                  className={item}
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
