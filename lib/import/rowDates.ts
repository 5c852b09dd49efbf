import { isEdtf } from "../ontology/edtf";

/** How a column writes days. `edtf` is ISO 8601 with its extensions: 2025-04-17, 2025-04, 2005?, 2023-06-01/2023-06-05. */
export const dateForms = ["edtf", "yyyymmdd", "m/d/y", "d/m/y", "d.m.y"] as const;
export type DateForm = (typeof dateForms)[number];

/** The EDTF date that a text means in a form; undefined where it isn't one, or no day of the calendar. */
export function rowDate(text: string, form: DateForm): string | undefined {
  const date = form === "edtf" ? text.replace(/[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, "") : rearranged(text, form);
  return date !== undefined && isEdtf(date) ? date : undefined;
}

function rearranged(text: string, form: Exclude<DateForm, "edtf">): string | undefined {
  const compact = form === "yyyymmdd" ? /^(\d{4})(\d{2})(\d{2})$/.exec(text) : undefined;
  if (compact) return compact.slice(1).join("-");
  const parts = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})( \d{1,2}:\d{2}(:\d{2})?)?$/.exec(text);
  if (!parts || form === "yyyymmdd" || (parts[2] === ".") !== (form === "d.m.y")) return undefined;
  const [month, day] = form === "m/d/y" ? [parts[1], parts[3]] : [parts[3], parts[1]];
  return `${parts[4]}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
}
