import neo4j from "neo4j-driver";
import { Problem } from "../ontology/problem";

/** A map with a key `$type`, as `taggedValue` writes what JSON lacks. */
type TaggedMap = Readonly<Record<string, unknown>>;

const { Date: CypherDate, DateTime, LocalDateTime, Time, LocalTime, Duration } = neo4j.types;

/** What each tag stands for; undefined where the map isn't written as that tag wants it. */
const readers: Record<string, (tagged: TaggedMap) => unknown> = {
  integer: ({ value }) => (typeof value === "string" && /^[+-]?\d+$/.test(value) ? wholeNumber(value) : undefined),
  float: ({ value }) => (typeof value === "string" && isDecimal.test(value) ? Number(value) : undefined),
  date: ({ value }) => onCalendar(CypherDate.fromString(dayText(value))),
  datetime: ({ value }) => ofKnownOffset(onCalendar(DateTime.fromString(dayText(value)))),
  localdatetime: ({ value }) => onCalendar(LocalDateTime.fromString(dayText(value))),
  time: ({ value }) => Time.fromString(String(value)),
  localtime: ({ value }) => LocalTime.fromString(String(value)),
  // The driver passes over a sign before the P.
  duration: ({ value }) => (typeof value === "string" && value.startsWith("P") ? Duration.fromString(value) : undefined),
  bytes: ({ value }) => (typeof value === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(value) ? new Int8Array(Buffer.from(value, "base64")) : undefined),
  point: ({ srid, x, y, z }) => ([srid, x, y, z ?? 0].every((each) => typeof each === "number") ? new neo4j.types.Point(neo4j.int(Number(srid)), Number(x), Number(y), z as number | undefined) : undefined),
};

/** The driver reads a year with a sign only where it has five digits, and writes it with four. */
const dayText = (value: unknown) => String(value).replace(/^([+-])(\d{4}-)/, "$10$2");

const isDecimal = /^(NaN|-?Infinity|[+-]?\d+(\.\d+)?([eE][+-]?\d+)?)$/;

/**
 * The value that a tagged map of a parameter stands for, as `taggedValue` writes it in answers: integer, float, the temporal
 * types, point and bytes, so that what an answer holds can be asked with. `map` is a plain map that has a key `$type`; what is in it
 * is read by `inner`. Throws `bad-input` for any other tag, and for a value that isn't one of its type.
 */
export function untaggedValue(tagged: TaggedMap, inner: (map: Record<string, unknown>) => unknown): unknown {
  const { $type: type, value } = tagged;
  if (type === "map" && typeof value === "object" && value !== null && !Array.isArray(value)) return inner({ ...value });
  const reader = typeof type === "string" && Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (!reader) {
    throw new Problem("bad-input", `A parameter can't be of the type ${JSON.stringify(type)}.`, {
      hint: `What JSON lacks is written {"$type": …, "value": "…"} with ${Object.keys(readers).join(", ")}; a map with a key $type {"$type": "map", "value": {…}}; an entity is asked for by its id.`,
    });
  }
  const read = attempt(() => reader(tagged));
  if (read === undefined) throw new Problem("bad-input", `A parameter can't be read as ${String(type)}: ${JSON.stringify(tagged).slice(0, 200)}.`, { hint: "Write it as answers have it." });
  return read;
}

function wholeNumber(text: string): unknown {
  const value = BigInt(text);
  return BigInt.asIntN(64, value) === value ? neo4j.int(text) : undefined;
}

/** The driver asks JavaScript what offset a zone has at that time, which it knows of no year beyond ±270,000. */
const ofKnownOffset = (value: InstanceType<typeof DateTime> | undefined) => (value?.timeZoneId == null || Math.abs(Number(value.year)) < 270_000 ? value : undefined);

/** The driver takes the 31st of any month. */
function onCalendar<Day extends { year: { toInt(): number }; month: { toInt(): number }; day: { toInt(): number } }>(value: Day): Day | undefined {
  const [year, month, day] = [value.year.toInt(), value.month.toInt(), value.day.toInt()];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Number.isNaN(date.getTime()) || date.getUTCDate() === day ? value : undefined;
}

/** The driver throws at a text that it can't read, which is one that isn't as it should be. */
function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
