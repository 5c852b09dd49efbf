import { beforeEach, describe, expect, it, vi } from "vitest";
import { isReadOnly, sceneStart } from "../../app/explorer/scenes/sceneStart";
import { emptyScene } from "../../lib/scene/scene";
import { sceneToAddress, type SavedScene } from "../../lib/scene/sceneFile";

const opening: SavedScene = { title: "Opening", positions: {}, isHidden: () => false };
const storage = () => ({ getItem: () => null, setItem: () => undefined });

beforeEach(() => {
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
});

describe("what the page begins with", () => {
  it("is the opening view where the address holds no scene, without a word", async () => {
    const start = await sceneStart("?view=table", opening);
    expect(start.saved).toBe(opening);
    expect(start.problem).toBeUndefined();
  });

  it("is the scene of a link", async () => {
    const address = sceneToAddress({ ...emptyScene.document, title: "Sent by a friend" });
    const start = await sceneStart(`?mode=read&scene=${address}`, opening);
    expect(start.saved?.title).toBe("Sent by a friend");
    expect(start.problem).toBeUndefined();
    expect(isReadOnly(`?mode=read&scene=${address}`)).toBe(true);
  });

  it.for(["abc", "e30", ""])("is the opening view for the link %o that can't be read, and the reader is told", async (address) => {
    const start = await sceneStart(`?scene=${address}`, opening);
    expect(start.saved).toBe(opening);
    expect(start.problem).toMatch(/can't be read/);
  });
});
