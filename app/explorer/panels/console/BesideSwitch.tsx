import { consoleMessages } from "../../messages/console";

/** Which graph stands beside the console. */
export type Beside = "answer" | "scene";

const words = consoleMessages.answer;
const choices = [
  { id: "answer", label: words.thisAnswer },
  { id: "scene", label: words.theScene },
] as const;

/** This answer, or the scene that it can go into. */
export function BesideSwitch({ beside, onBeside }: { beside: Beside; onBeside: (beside: Beside) => void }) {
  return (
    <div className="pointer-events-none relative z-10 col-start-2 row-start-1 flex h-fit justify-end p-3">
      <div role="group" aria-label={words.beside} className="pointer-events-auto flex overflow-hidden rounded-[5px] border border-control bg-panel shadow-raised">
        {choices.map(({ id, label }) => (
          <button key={id} type="button" aria-pressed={beside === id} onClick={() => onBeside(id)} className={`h-7 px-2.5 text-[13px] -outline-offset-2 ${beside === id ? "bg-ink font-semibold text-panel outline-panel" : "text-ink-2 hover:bg-sunk"}`}>
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
