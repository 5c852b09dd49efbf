const frames = (count: number): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => (count > 1 ? void frames(count - 1).then(resolve) : resolve())));

/** Prints the page in the light theme: ink on white, whatever is in force; the canvas is drawn anew for it first. */
export async function printPage(): Promise<void> {
  const { dataset } = document.documentElement;
  const before = dataset.theme;
  dataset.theme = "light";
  await frames(3);
  print();
  if (before === undefined) delete dataset.theme;
  else dataset.theme = before;
}
