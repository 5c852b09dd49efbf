"use client";

import { X } from "lucide-react";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { IconButton } from "./Button";

interface DialogProps {
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}

/** A modal dialog on the platform's own <dialog>: it keeps the focus inside, closes on Esc and gives the focus back. What is marked `data-focus` has it at first. */
export function Dialog({ title, closeLabel, onClose, children, wide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the element leaves the page: only then does closing it give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>("[data-focus]")?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Where Esc was refused once, the browser closes at the next without asking.
      onClose={() => dialog.current?.open === false && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
      className={`m-auto max-h-[calc(100dvh-32px)] w-[calc(100vw-24px)] overflow-auto rounded-[8px] bg-panel p-0 text-ink shadow-floating ${wide ? "max-w-[940px]" : "max-w-[520px]"}`}
    >
      <header className="flex items-start justify-between gap-4 border-b border-hair px-6 py-4 max-phone:px-4">
        <h2 id={titleId} className="py-[3px] text-[20px]/[26px] font-semibold max-phone:py-[9px]">
          {title}
        </h2>
        <IconButton label={closeLabel} icon={<X size={16} strokeWidth={1.75} aria-hidden />} onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}
