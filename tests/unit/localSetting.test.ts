import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { localSetting } from "../../app/explorer/localSetting";

let [kept, isFull]: [string | null, boolean] = [null, false];

beforeEach(() => {
  [kept, isFull] = [null, false];
  vi.stubGlobal("localStorage", {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      if (isFull) throw new DOMException("full", "QuotaExceededError");
      kept = value;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("a choice that the browser keeps", () => {
  const setting = () => localSetting("n", 50, (text) => Number(text) || 50);

  it("is what was chosen last, also where the browser had no room for one before", () => {
    const choice = setting();
    isFull = true;
    choice.write(7);
    expect(choice.read()).toBe(7);
    isFull = false;
    choice.write(9);
    expect(choice.read()).toBe(9);
  });

  it("is the usual one where what is kept makes no sense", () => {
    kept = "nonsense";
    expect(setting().read()).toBe(50);
  });
});
