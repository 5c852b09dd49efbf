import { expect, it } from "vitest";
import { canRaiseRows, limitChoices } from "../../app/explorer/panels/console/consoleLimits";

const most = Math.max(...limitChoices("rows", null, 0));

it.each([
  ["at its limit of rows, to a greater one", 1_000, 1_000, true],
  ["at the greatest limit, to none", most, most, false],
  ["by its size below the limit, to none", 640, 1_000, false],
] as const)("An answer that was cut %s is raised", (_, shown, limit, can) => expect(canRaiseRows(shown, limit, null)).toBe(can));
