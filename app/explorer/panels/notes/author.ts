const key = "whowhom.author";

/** The name under the reader's notes; "" where none was given yet. */
export function noteAuthor(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Keeps the name for the next note. A browser that keeps nothing asks again. */
export function keepNoteAuthor(name: string): void {
  try {
    localStorage.setItem(key, name);
  } catch {
    // Asked again next time.
  }
}

/** Today in the reader's time zone, ISO 8601. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
