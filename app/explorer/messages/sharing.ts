import { count } from "./numbers";

/** The texts of the dialog that shares a scene. */
export const sharingMessages = {
  title: "Share this scene",
  how: "Who opens the link",
  edit: "gets a copy to change",
  read: "gets a read-only view",
  link: "Link",
  copy: "Copy the link",
  copied: "The link is copied",
  notCopied: "The browser doesn't let this page copy: select the link and copy it by hand.",
  holds: "The link holds ids, places, filters and notes, no claim: who opens it sees what their store says now.",
  loopback: "This page runs on your machine only. For somebody elsewhere, send the file: they open it in their own whowhom with the same data.",
  tooLarge: (longest: number) => `This scene is too large for a link: an address carries ${count(longest)} characters. Send the file instead.`,
  file: "Save as file",
  close: "Close",
};
