"use client";

import { Menu } from "lucide-react";
import { later } from "../../ui/later";
import { useRef, useState } from "react";
import { IconButton } from "../../ui/Button";
import { messages } from "../messages";

const MainMenu = later(() => import("./MainMenu"));

/** Opens the menu of the page, where the screen has no room for buttons. */
export function MainMenuButton() {
  const place = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const opener = () => place.current?.querySelector("button") ?? null;
  return (
    <span ref={place} className="relative">
      <IconButton label={messages.top.menu} icon={<Menu size={17} strokeWidth={1.75} aria-hidden />} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && <MainMenu opener={opener()} onClose={() => setOpen(false)} />}
    </span>
  );
}
