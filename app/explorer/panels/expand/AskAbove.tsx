"use client";

import { useState } from "react";
import { expandAsksAbove } from "../../expandAsksAbove";
import { expandMessages } from "../../messages/expand";

const words = expandMessages;

/** From how many on an expansion asks, and the way to change that. */
export function AskAbove() {
  const most = expandAsksAbove.useValue();
  const [changing, setChanging] = useState(false);
  if (changing) {
    return (
      <label className="inline-flex items-center gap-2">
        {words.askAbove}
        <input
          type="number"
          autoFocus
          min={0}
          max={2000}
          step={1}
          defaultValue={most}
          onChange={({ target }) => target.validity.valid && target.value !== "" && expandAsksAbove.write(target.valueAsNumber)}
          className="h-7 w-20 rounded-[4px] border border-control bg-panel px-2 text-ink max-phone:h-11"
        />
      </label>
    );
  }
  return (
    <>
      {words.asksAbove(most)}{" "}
      <button type="button" className="underlined min-h-6 text-ink max-phone:min-h-11" onClick={() => setChanging(true)}>
        {words.change}
      </button>
    </>
  );
}
