import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { DOMParser } from "@xmldom/xmldom";
import type { TestContext } from "vitest";

/** A document as GitHub's own Markdown reader sees it. */
export interface ReadMarkdown {
  /** Names of the elements that occur, e.g. `heading`, `html_inline`. */
  elements: Set<string>;
  links: string[];
  strong: string[];
  /** Text of each paragraph, heading and cell of a table. */
  blocks: string[];
  /** Texts of the blocks of code. */
  code: string[];
  tableRows: string[][];
}

/** Reads Markdown with cmark-gfm. Where it can't be had the test is skipped with the reason, or fails with REQUIRE_ALL=1. */
export async function readMarkdown(context: TestContext, markdown: string): Promise<ReadMarkdown> {
  const child = spawn("cmark-gfm", ["-t", "xml", "-e", "table", "-e", "autolink", "-e", "strikethrough"], { stdio: ["pipe", "pipe", "ignore"] });
  const started = new Promise<void>((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  try {
    await started;
  } catch (error) {
    if (process.env.REQUIRE_ALL === "1") throw error;
    return context.skip("no cmark-gfm (Debian: cmark-gfm)");
  }
  child.stdin.end(markdown);
  const document = new DOMParser().parseFromString(await text(child.stdout), "application/xml");
  const found = (name: string) => Array.from(document.getElementsByTagName(name));
  const textOf = (element: Element) => element.textContent ?? "";
  return {
    elements: new Set(found("*").map((element) => element.tagName)),
    links: found("link").map((link) => link.getAttribute("destination") ?? ""),
    strong: found("strong").map(inlineText),
    blocks: [...found("paragraph"), ...found("heading")].map(inlineText),
    code: found("code_block").map(textOf),
    tableRows: found("table_row").map((row) => Array.from(row.getElementsByTagName("table_cell")).map(inlineText)),
  };
}

/** The text of a block or an inline element, as it would be shown: the white space between the elements of the XML is none of it. */
function inlineText(element: Element): string {
  if (element.tagName === "text" || element.tagName === "code") return element.textContent ?? "";
  return Array.from(element.childNodes)
    .filter((child) => child.nodeType === child.ELEMENT_NODE)
    .map((child) => inlineText(child as Element))
    .join("");
}
