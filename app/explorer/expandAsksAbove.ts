import { localSetting } from "./localSetting";

const preset = 50;

/** Above this many entities an expansion asks first; the reader can set it. */
export const expandAsksAbove = localSetting<number>("whowhom.expand-asks-above", preset, (text) => {
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 ? number : preset;
});
