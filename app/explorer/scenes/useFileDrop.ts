"use client";

import { useEffect, useRef, useState } from "react";

/** Opens a file that is dropped anywhere on the page but into a dialog. Answers whether one is held over the page. */
export function useFileDrop(open: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const isOurs = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true && !(event.target instanceof Element && event.target.closest("dialog"));
    const dragOver = (event: DragEvent) => {
      if (!isOurs(event) || event.defaultPrevented) return;
      event.preventDefault();
      setOver(true);
    };
    const dragLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!isOurs(event) || event.defaultPrevented || !file) return;
      event.preventDefault();
      latest.current(file);
    };
    addEventListener("dragover", dragOver);
    addEventListener("dragleave", dragLeave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", dragOver);
      removeEventListener("dragleave", dragLeave);
      removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
