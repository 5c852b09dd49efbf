/** What a reader can set of a layout; enough for a form to be drawn from it. */
export type Parameter =
  | { id: string; label: string; type: "number"; default: number; min: number; max: number; step: number }
  | { id: string; label: string; type: "choice"; default: string; choices: readonly { value: string; label: string }[] };

/** By id of the parameter. */
export type Settings = Readonly<Record<string, number | string>>;

/** Room between nodes, in percent of what the layout finds readable. */
export const spacing: Parameter = { id: "spacing", label: "Room, %", type: "number", default: 100, min: 50, max: 300, step: 10 };

/** A value for every parameter: the given one where it fits (numbers are brought into their range), else the default. */
export function settle(parameters: readonly Parameter[], given: Settings = {}): Record<string, number | string> {
  const values = new Map(Object.entries(given));
  return Object.fromEntries(parameters.map((parameter) => [parameter.id, fitting(parameter, values.get(parameter.id))]));
}

function fitting(parameter: Parameter, value: number | string | undefined): number | string {
  if (parameter.type === "choice") return parameter.choices.some((choice) => choice.value === value) ? String(value) : parameter.default;
  return typeof value === "number" && Number.isFinite(value) ? Math.min(parameter.max, Math.max(parameter.min, value)) : parameter.default;
}

/** The factor that the `spacing` setting stands for. */
export function roomOf(settled: Settings): number {
  return Number(settled[spacing.id] ?? 100) / 100;
}
