import type { Kind } from "../ontology/kinds";
import type { ColourRole } from "../ontology/relationTypeRow";

/** The colours of the light theme by token, as `app/globals.css` has them (a test compares): a file has no theme. */
export const lightPalette = {
  person: "#2b3640",
  agency: "#76648c",
  state: "#5f7150",
  other: "#5b656d",
  "material-conflict": "#b3231a",
  "verbal-conflict": "#c66b17",
  "material-cooperation": "#0a519e",
  "verbal-cooperation": "#2e86c4",
  tie: "#7c868e",
} as const satisfies Record<Kind | ColourRole, string>;
