import { BookOpen, SquareTerminal } from "lucide-react";
import { own } from "../../../../lib/scene/scene";
import { api } from "../../api";
import { lookUp } from "../../box/lookUp";
import type { BoxResult, ProviderOf } from "../../box/provider";
import type { CommandContext } from "../../commandContext";
import { consoleMessages } from "../../messages/console";
import { queryApi, type Question } from "../../queryApi";
import { fieldOf, parameterValue } from "./parameterValue";
import { filledSentence, typedQuestions, type TypedQuestion } from "./questionPhrases";

const words = consoleMessages.box;
const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;
/** Questions shown at once; before anything is typed as many to begin with. */
const atOnce = 3;

let asked: Promise<Question[]> | null = null;

/** The saved questions, asked for once; none where the server doesn't answer, since the box has more to say. */
function savedQuestions(): Promise<Question[]> {
  asked ??= queryApi.questions().then(({ questions }) => questions, () => ((asked = null), []));
  return asked;
}

/** The saved questions as phrases with slots, and the Cypher behind a search. */
export const questionProvider: ProviderOf = (context) => ({
  id: "questions",
  heading: words.heading,
  async results(q, signal) {
    const questions = await savedQuestions();
    const meant = q === "" ? questions.map((question) => ({ question, slots: {}, lead: null })) : typedQuestions(questions, q);
    const rows = await Promise.all(meant.slice(0, atOnce).map((typed) => row(context, typed, q, signal)));
    return { results: [...rows, ...(await searchRow(context, q, signal))] };
  },
});

async function row({ toConsole }: CommandContext, { question, slots, lead }: TypedQuestion, q: string, signal: AbortSignal): Promise<BoxResult> {
  const params = await paramsOf(question, slots, signal);
  const waits = lead !== null && !q.toLowerCase().startsWith(lead.trim().toLowerCase());
  return {
    key: `question ${question.id}`,
    mark: <BookOpen {...icon} />,
    title: filledSentence(question, slots),
    detail: question.description,
    trailing: waits ? words.fill : words.ask,
    ...(waits ? { completes: lead } : { act: () => toConsole({ cypher: question.cypher, params, title: question.title, run: true }) }),
  };
}

/** The parameters of a question: what was typed for its slots, an entity by the name it is found by, else what they are at first. */
async function paramsOf({ parameters }: Question, slots: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Record<string, unknown>> {
  const values = await Promise.all(
    parameters.map(async ({ name, type, default: preset, required }) => {
      const typed = own(slots, name);
      const text = typed !== undefined && type === "entity" ? ((await api.search(typed, 1, signal)).results[0]?.entity.id ?? typed) : typed;
      const result = parameterValue({ ...fieldOf(text ?? preset, type), type, optional: !required });
      return [name, "value" in result ? result.value : (preset ?? null)] as const;
    }),
  );
  return Object.fromEntries(values);
}

/** The query behind what is searched for, where it finds anything. */
async function searchRow({ toConsole, announce }: CommandContext, q: string, signal: AbortSignal): Promise<BoxResult[]> {
  if (q === "" || (await lookUp(q, signal)).results.length === 0) return [];
  const open = () => queryApi.behind("search", { q }).then(toConsole, (error: unknown) => announce(error instanceof Error ? error.message : consoleMessages.show.failed));
  return [{ key: "cypher of the search", mark: <SquareTerminal {...icon} />, title: words.searchCypher(q), always: true, act: () => void open() }];
}
