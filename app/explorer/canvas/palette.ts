import { colourRoles } from "../../../lib/ontology/relationTypeRow";
import { kinds } from "../../../lib/ontology/kinds";

const tokens = ["canvas", "panel", "control", "ink", "ink-2", "ink-3", "marker", "marker-ink", "marker-edge", ...kinds, ...colourRoles, ...colourRoles.map((role) => `${role}-text` as const)] as const;

/** The colour tokens of the page as a canvas needs them: resolved for the theme in force. */
export type Palette = Readonly<Record<(typeof tokens)[number], string>>;

/** Reads the tokens of `globals.css` as they are in force at `element`. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement("span");
  // Else forced colours would answer the colour of text for every token.
  probe.style.setProperty("forced-color-adjust", "none");
  element.append(probe);
  const resolve = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(tokens.map((token) => [token, resolve(token)])) as Palette;
  probe.remove();
  return palette;
}

/** Calls `changed` whenever the theme may have changed. Returns how to stop. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"].map((query) => matchMedia(query));
  system.forEach((query) => query.addEventListener("change", changed));
  return () => {
    observer.disconnect();
    system.forEach((query) => query.removeEventListener("change", changed));
  };
}
