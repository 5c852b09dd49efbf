import { z } from "zod";
import { exportBundle } from "../export/exportBundle";
import { exportPreview } from "../export/exportPreview";
import { findFormat } from "../export/formats";
import type { GraphStore } from "../store/graphStore";
import { exportScope, readerOf, readScope } from "./exportScope";

/** What `POST /api/export` takes. */
export const exportParams = z.strictObject({
  /** An id of the contract; an unknown one is a 400 that names those that there are. */
  format: z.string().min(1, "name a format").max(60),
  scope: exportScope,
  options: z
    .strictObject({
      claims: z.enum(["single", "folded"]).default("single"),
      // Of the contract, and refused until it is there: a file that only seems to hold nothing back is worse than none.
      redact: z.never({ error: "nothing can be redacted yet: export a smaller part of the graph, or take out by hand what must not be told" }).optional(),
    })
    .prefault({}),
  /** Answer how much it would be, as JSON, instead of the file. */
  preview: z.boolean().default(false),
});
export type ExportParams = z.output<typeof exportParams>;

/** What `POST /api/export` answers with `preview: true`; else it answers the file. */
export const exportPreviewAnswer = z.strictObject({
  format: z.string(),
  fileName: z.string(),
  counts: z.strictObject({
    entities: z.int().nonnegative(),
    claims: z.int().nonnegative(),
    relations: z.int().nonnegative(),
    sources: z.int().nonnegative(),
  }),
  /** Size of the file. */
  bytes: z.int().nonnegative(),
  /** False where the size was reckoned from a part of the records. */
  exact: z.boolean(),
  /** What the format can't carry as it is; from a part of the records where the size is. */
  warnings: z.array(z.string()),
});

/** How much an export would be, without writing it. Throws as `answerExport` does. */
export async function previewExport({ format, scope, options }: ExportParams, store: GraphStore, signal: AbortSignal): Promise<z.output<typeof exportPreviewAnswer>> {
  const wish = { format: findFormat(format), scope, options };
  return exportPreview(wish, await readerOf(store, scope, { signal }));
}

/**
 * The file of an export, sent as the client takes it; a client that goes away ends the reading. Throws `bad-input` for an
 * unknown format, `not-found` where nothing asked for is there, and what the store throws.
 */
export async function answerExport({ format: id, scope, options }: ExportParams, store: GraphStore, signal: AbortSignal): Promise<Response> {
  const format = findFormat(id);
  const read = await readScope(store, scope, { signal });
  const { fileName, mime, bytes } = exportBundle({ format, scope, options }, read);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await bytes.next();
        if (!next.done) return controller.enqueue(next.value);
        await read.close();
        controller.close();
      } catch (error) {
        await read.close();
        throw error;
      }
    },
    async cancel() {
      await bytes.return(undefined);
      await read.close();
    },
  });
  return new Response(body, {
    headers: { "content-type": mime, "content-disposition": `attachment; filename="${fileName}"`, "cache-control": "no-store" },
  });
}
