/** Gives a file to the reader, as the browser saves files. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the blob when the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
