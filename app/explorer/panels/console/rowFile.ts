import { exactJsonText } from "../../../../lib/ontology/exactJson";
import { commaLine, commaLines, rowObject } from "./answerRows";

export type RowForm = "csv" | "json";

/** A file of rows that grows by some at a time. */
export interface RowFile {
  name: string;
  /** How many rows it has. */
  readonly rows: number;
  begin(columns: readonly string[]): void;
  add(rows: readonly (readonly unknown[])[]): void;
  end(): Blob;
}

/** Characters of text that are kept before the browser takes them over. */
const heldAtMost = 4 * 1024 * 1024;

const types: Record<RowForm, string> = { csv: "text/csv;charset=utf-8", json: "application/json" };

/** A file of rows as CSV (RFC 4180), or as JSON with one object a row, values tagged as the API tags them. */
export function rowFile(form: RowForm): RowFile {
  const parts: Blob[] = [];
  let held: string[] = [];
  let length = 0;
  let [columns, rows]: [readonly string[], number] = [[], 0];
  const keep = (text: string) => {
    held.push(text);
    length += text.length;
    if (length > heldAtMost) handOver();
  };
  const handOver = () => {
    parts.push(new Blob(held));
    held = [];
    length = 0;
  };
  return {
    name: `answer.${form}`,
    get rows() {
      return rows;
    },
    begin(given) {
      columns = given;
      keep(form === "csv" ? commaLine(columns) : "[");
    },
    add(more) {
      const first = rows === 0;
      rows += more.length;
      if (form === "csv") keep(commaLines(more));
      else keep(`${first ? "\n" : ",\n"}${more.map((row) => exactJsonText(rowObject(columns, row))).join(",\n")}`);
    },
    end() {
      if (form === "json") keep("\n]\n");
      handOver();
      return new Blob(parts, { type: types[form] });
    },
  };
}
