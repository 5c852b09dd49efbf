import { captionChoices, captionWords } from "../captionChoices";
import type { CommandContext } from "../commandContext";
import { commands, isOffered, runCommand } from "../commands/commands";
import { keyWords } from "../commands/keyWords";
import { actMessages } from "../messages/acts";
import { boxMessages } from "../messages/box";
import { commandMessages, layoutMessages } from "../messages/commands";
import { meantEntity } from "./lookUp";
import type { BoxResult, ProviderOf } from "./provider";

const words = commandMessages;
const atOnce = 8;

/** Something to do, with the words one may look for it by. */
interface Offer {
  key: string;
  label: string;
  also?: string;
  keys?: readonly string[];
  run(): void;
}

/** Commands by the words of their names; where an entity is meant, what can be done with it. */
export const commandProvider: ProviderOf = (context) => ({
  id: "commands",
  heading: boxMessages.commands,
  async results(q, signal) {
    if (q === "") return { results: [] };
    const offers = [...ofRegistry(context), ...(context.readOnly ? [] : [...ofLayouts(context), ...ofCaptions(context)])].filter(({ label, also = "" }) => matches(q, `${label} ${also}`));
    const note = offers.length > atOnce ? boxMessages.first(atOnce, offers.length, false) : undefined;
    return { results: [...offers.slice(0, atOnce), ...(await ofEntity(context, q, signal))].map(row), note };
  },
});

/** Whether every word of a text begins a word of another. */
export function matches(q: string, text: string): boolean {
  const known = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return q.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).every((word) => known.some((one) => one.startsWith(word)));
}

function row({ key, label, keys, run }: Offer): BoxResult {
  return { key, title: label, trailing: keys?.[0] && <kbd className="font-sans">{keyWords(keys[0])}</kbd>, act: run };
}

function ofRegistry(context: CommandContext): Offer[] {
  return commands
    .filter((command) => command.inBox !== false && isOffered(command, context))
    .map((command) => ({ key: `command ${command.id}`, label: words.labels[command.id], also: words.alsoCalled[command.id], keys: command.keys, run: () => void runCommand(command, context) }));
}

function ofLayouts({ arrange }: CommandContext): Offer[] {
  return Object.entries(layoutMessages.labels).map(([id, label]) => ({ key: `arrange ${id}`, label: words.arrangeBy(label), also: words.arrangeAlso, run: () => void arrange(id) }));
}

function ofCaptions({ document, dispatch }: CommandContext): Offer[] {
  const choices = captionChoices(Object.values(document.entities), document.captions).filter((captions) => captions !== document.captions);
  return choices.map((captions) => ({
    key: `captions ${captions}`,
    label: words.names(captionWords(captions)),
    also: words.namesAlso,
    run: () => dispatch({ do: "appearance", sizeBy: document.sizeBy, captions }),
  }));
}

async function ofEntity(context: CommandContext, q: string, signal: AbortSignal): Promise<Offer[]> {
  const entity = await meantEntity(q, signal);
  if (!entity) return [];
  const { acts, addEntities, ask, dispatch, announce, readOnly } = context;
  const isShown = Object.hasOwn(context.document.entities, entity.id);
  const focus = () => {
    dispatch({ do: "focus", focus: { id: entity.id, depth: 1 } });
    announce(actMessages.focused(entity.name, 1));
  };
  return [
    { key: "paths from", label: boxMessages.pathsFrom(entity.name), run: () => acts.paths({ from: entity.id }) },
    ...(isShown || !readOnly ? [{ key: "focus on", label: boxMessages.focusOn(entity.name), run: () => (isShown ? focus() : void addEntities([entity]).then(focus)) }] : []),
    ...(isShown && !readOnly ? [{ key: "expand it", label: boxMessages.expand(entity.name), run: () => ask(entity.id, { always: true }) }] : []),
  ];
}
