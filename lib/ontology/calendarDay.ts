const written = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that the calendar has, as YYYY-MM-DD (ISO 8601). A month is none: Cypher would take its first day for it. */
export function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return written.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
