import { relationTypes } from "../../../../lib/ontology/relationTypes";
import { importMessages } from "../../messages/importing";

const words = importMessages;

/** So many words are asked for; more are no words of a relation. */
const atMost = 20;

interface RelationWordsProps {
  /** What the relation column says that isn't known. */
  unknown: readonly string[];
  meanings: Readonly<Record<string, string>>;
  onChange: (meanings: Record<string, string>) => void;
}

/** What the words of a table mean, as relation types. */
export function RelationWords({ unknown, meanings, onChange }: RelationWordsProps) {
  if (unknown.length === 0) return null;
  const set = (word: string, type: string) => {
    const others = Object.fromEntries(Object.entries(meanings).filter(([known]) => known !== word));
    onChange(type === "" ? others : { ...others, [word]: type });
  };
  return (
    <div className="mt-3">
      <h3 className="group-heading">{words.translations}</h3>
      <p className="meta mb-1">{words.translationsHow}</p>
      <div className="grid gap-x-6 gap-y-1 wide:grid-cols-2">
        {unknown.slice(0, atMost).map((word) => (
          <label key={word} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-0 flex-1 basis-28 break-words">{words.means(word)}</span>
            <select className="h-8 max-w-64 min-w-40 rounded-[4px] border border-control bg-panel px-1 max-phone:h-11" value={meanings[word] ?? ""} onChange={(event) => set(word, event.target.value)}>
              <option value="">{words.meansNothing}</option>
              {relationTypes.map(({ type, active }) => (
                <option key={type} value={type}>
                  {active}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {unknown.length > atMost && <p className="meta mt-1">{words.moreWords(unknown.length - atMost)}</p>}
    </div>
  );
}
