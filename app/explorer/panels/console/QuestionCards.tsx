"use client";

import { X } from "lucide-react";
import { useId, useState } from "react";
import { Button, IconButton } from "../../../ui/Button";
import { SearchField } from "../../../ui/SearchField";
import { consoleMessages } from "../../messages/console";
import { queryApi, type Question } from "../../queryApi";
import { useAnswer } from "../../useAnswer";
import { Failed, Loading } from "../states";
import { SlotInput } from "./ParameterFields";
import { parameterValue, type ParameterField } from "./parameterValue";
import { fieldsOfQuestion, sentenceParts, type OwnQuestion } from "./savedQuestions";

const words = consoleMessages.questions;

interface QuestionCardsProps {
  own: readonly OwnQuestion[];
  /** `run`: at once, since every slot is filled. */
  onQuestion: (question: Question, fields: Record<string, ParameterField>, run: boolean) => void;
  onOwn: (question: OwnQuestion) => void;
  onRemove: (question: OwnQuestion) => void;
}

/** The saved questions by topic, each a sentence whose slots are filled in; the reader's own first. */
export function QuestionCards({ own, onQuestion, onOwn, onRemove }: QuestionCardsProps) {
  const [text, setText] = useState("");
  const answered = useAnswer("questions", (signal) => queryApi.questions(signal));
  if (answered.state === "loading") return <Loading />;
  if (answered.state === "failed") return <Failed message={answered.message} onRetry={answered.retry} />;
  const questions = answered.answer.questions.filter(({ title, sentence, description, topic }) => holds([title, sentence, description, words.topics[topic] ?? topic], text));
  const kept = own.filter(({ title }) => holds([title], text));
  const topics = [...new Set(questions.map(({ topic }) => topic))];
  return (
    <div className="px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-[16px] font-semibold">{words.title}</h3>
        <SearchField label={words.find} value={text} onChange={setText} className="h-8 w-[220px] max-phone:w-full" />
      </div>
      <p role="status" className="meta">
        {text.trim() !== "" && (questions.length + kept.length === 0 ? words.noneFound(text.trim()) : words.found(questions.length + kept.length))}
      </p>
      {kept.length > 0 && (
        <Topic name="yours">
          {kept.map((question) => (
            <li key={question.id} className="flex items-center gap-1 rounded-[4px] border border-hair pr-1 pl-3">
              <button type="button" onClick={() => onOwn(question)} className="min-h-9 min-w-0 flex-1 truncate text-left font-semibold hover:underline max-phone:min-h-11">
                {question.title}
              </button>
              <IconButton label={words.remove(question.title)} icon={<X size={15} strokeWidth={1.75} aria-hidden />} onClick={() => onRemove(question)} />
            </li>
          ))}
        </Topic>
      )}
      {topics.map((topic) => (
        <Topic key={topic} name={topic}>
          {questions
            .filter((question) => question.topic === topic)
            .map((question) => (
              <QuestionCard key={question.id} question={question} onAsk={(fields, run) => onQuestion(question, fields, run)} />
            ))}
        </Topic>
      ))}
    </div>
  );
}

/** Whether texts hold all the words, in whichever case. */
function holds(texts: readonly string[], wanted: string): boolean {
  const all = texts.join("\n").toLowerCase();
  return wanted.toLowerCase().split(/\s+/).every((word) => all.includes(word));
}

function Topic({ name, children }: { name: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-3">
      <h4 id={id} className="group-heading pb-1.5">
        {words.topics[name] ?? name}
      </h4>
      <ul className="space-y-2">{children}</ul>
    </section>
  );
}

/** One question: asked at once where its slots are filled. */
function QuestionCard({ question, onAsk }: { question: Question; onAsk: (fields: Record<string, ParameterField>, run: boolean) => void }) {
  const [fields, setFields] = useState(() => fieldsOfQuestion(question));
  const labels = new Map(question.parameters.map(({ name, label }) => [name, label]));
  const filled = Object.values(fields).every((field) => "value" in parameterValue(field));
  return (
    <li className="rounded-[4px] border border-hair px-3 py-2">
      <p className="leading-9 font-semibold">
        {sentenceParts(question).map((part, index) =>
          "words" in part ? (
            <span key={index}>{part.words}</span>
          ) : (
            <span key={index} className={`inline-block max-w-full align-middle leading-normal font-normal ${fields[part.slot]?.type === "integer" ? "w-[72px]" : "w-[210px]"}`}>
              <SlotInput label={labels.get(part.slot) ?? part.slot} field={fields[part.slot] ?? { type: "text", text: "" }} onText={(text) => setFields({ ...fields, [part.slot]: { ...(fields[part.slot] ?? { type: "text" }), text } })} wrongId={null} />
            </span>
          ),
        )}
      </p>
      <p className="meta mt-1">{question.description}</p>
      <p className="mt-1.5 flex gap-2">
        <Button look="filled" disabled={!filled} onClick={() => onAsk(fields, true)} aria-label={`${words.ask}: ${question.title}`}>
          {words.ask}
        </Button>
        <Button look="quiet" onClick={() => onAsk(fields, false)} aria-label={`${words.seeCypher}: ${question.title}`}>
          {words.seeCypher}
        </Button>
      </p>
    </li>
  );
}
