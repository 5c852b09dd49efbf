import { localSetting } from "./localSetting";

const setting = localSetting("whowhom.page-keys", "on", (text) => (text === "off" ? "off" : "on"));

/** Whether keys of a single character work on the whole page: who dictates or types with trouble can turn them off (WCAG 2.1.4). */
export const pageKeysWork = () => setting.read() === "on";

export const pageKeys = setting;
