import { join } from "node:path";
import { expect, it } from "vitest";
import { RejectFile } from "../../lib/import/rejectFile";
import { folderWith } from "../fixtures/importing";

it("that can't be written is an error of its import, not the end of the process", async () => {
  const folder = await folderWith({});
  const file = new RejectFile(join(folder, "missing", "rejected.csv"), { extension: "csv", between: "", after: "" });
  await file.add("a,b\n");
  await expect(file.close()).rejects.toMatchObject({ code: "ENOENT" });
});
