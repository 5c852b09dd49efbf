import { endpoints } from "../../../lib/http/endpoints";
import { answerExport, previewExport } from "../../../lib/http/exportRequest";
import { route } from "../../../lib/http/route";

/** A part of the graph as a file in one of the formats; or, with `preview`, how much that would be. */
export const POST = route({
  endpoint: endpoints.export,
  run: (params, { store, signal }) => (params.preview ? previewExport(params, store, signal) : answerExport(params, store, signal)),
});
