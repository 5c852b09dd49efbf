import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lightPalette } from "../../lib/export/lightPalette";
import { collectWarnings } from "../../lib/export/warnings";
import { xmlId, xmlText } from "../../lib/export/xmlText";
import { withoutForbidden } from "../foreign/readBack";

const readBack = (written: string) => {
  const root = new DOMParser().parseFromString(`<a b="${written}">${written}</a>`, "application/xml").documentElement;
  return [root?.getAttribute("b"), root?.textContent];
};

const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 60 });

describe("texts in XML", () => {
  it("any text comes back as it was, without what XML forbids, from an attribute and from an element", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = withoutForbidden(text);
        expect(readBack(xmlText(text, collectWarnings()))).toEqual([expected, expected]);
      }),
    );
  });

  it("counts what it removes, and an unpaired surrogate as one", () => {
    const warnings = collectWarnings();
    expect(xmlText("a\u0000b\u0001c\ud800d\uffff 👩‍👩‍👧", warnings)).toBe("abcd 👩‍👩‍👧");
    expect(warnings.list()).toEqual(["4 characters that XML forbids removed"]);
  });

  it("says nothing of a text that it leaves whole", () => {
    const warnings = collectWarnings();
    xmlText("Жапаров & «ң»\r\n\u2028]]>", warnings);
    expect(warnings.list()).toEqual([]);
  });

  it("keeps two ids apart that differ only in what XML forbids", () => {
    const warnings = collectWarnings();
    const [a, b] = [xmlId("x\ufffe", warnings), xmlId("x", warnings)];
    expect([a, b]).toEqual(["x_xFFFE_", "x"]);
    expect(warnings.list()).toEqual(["1 characters of ids that XML forbids written as _xHHHH_"]);
  });
});

describe("colours of the files", () => {
  it("are those of the page in the light", async () => {
    const css = await readFile(join(import.meta.dirname, "../../app/globals.css"), "utf8");
    for (const [token, colour] of Object.entries(lightPalette)) expect(css).toContain(`--${token}: light-dark(${colour},`);
  });
});
