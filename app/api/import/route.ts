import { endpoints } from "../../../lib/http/endpoints";
import { withReceivedFile } from "../../../lib/http/receiveFile";
import { route } from "../../../lib/http/route";
import { parseMapping } from "../../../lib/import/csvMapping";
import { importFile } from "../../../lib/import/importFile";
import { openInput } from "../../../lib/import/inputFile";
import { datasetOf, formatNamed } from "../../../lib/import/settingsFields";
import { importTarget } from "../../../lib/store/importTarget";

/** A file of event data; the report is that of the command. */
export const POST = route({
  endpoint: endpoints.import,
  async run({ format: id, file: name = "upload", dataset, mapping: mappingText, encoding, ...settings }, { store, request, signal }) {
    const format = formatNamed(id);
    const mapping = mappingText === undefined ? undefined : parseMapping(mappingText);
    return withReceivedFile(request, signal, async (path) => {
      const input = await openInput(path, { name, encoding, signal });
      return importFile(input, format, { ...settings, mapping, dataset: dataset ?? datasetOf(name), signal }, importTarget(store, { signal }));
    });
  },
});
