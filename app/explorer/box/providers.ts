import { questionProvider } from "../panels/console/questionProvider";
import { commandProvider } from "./commandProvider";
import { entityProvider } from "./entityProvider";
import type { ProviderOf } from "./provider";
import { relationProvider } from "./relationProvider";

/** Everything that answers in the box, in the order of its groups. Add yours here. */
export const providers: readonly ProviderOf[] = [entityProvider, relationProvider, questionProvider, commandProvider];
