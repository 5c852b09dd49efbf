/** Copies a text to the clipboard; resolves to whether the browser let the page. Without a secure address there is no clipboard to write to. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
