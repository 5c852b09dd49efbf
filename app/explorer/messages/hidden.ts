/** Why something is out of sight. */
export const hiddenMessages = {
  title: "Why it is hidden",
  filter: (sentence: string) => `Filter: ${sentence}`,
  byHand: "Hidden by hand",
  notRevealed: "Relations not revealed yet",
  withEnd: "Gone with one of their ends",
  because: (name: string) => `${name} isn't in sight`,
  bringBack: "Bring back",
  bringBackName: (name: string) => `Bring back ${name}`,
  bringAllBack: "Bring all back",
  reveal: "Show them all",
  show: "Show",
  showName: (name: string) => `Show ${name}`,
  none: "Everything of this view is in sight.",
} as const;
