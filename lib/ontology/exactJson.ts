/** A text, or a number, of JSON. */
const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** What may be a whole decimal: a fraction of nothing but zeros, or an exponent. */
const mayBeWhole = /\.0+(?!\d)|\d[eE]/;

/** A whole decimal as answers hold it, in JSON text. A map that has these keys itself is tagged as a map. */
const wholeDecimal = /\{(?<!"\$type":\s*"map",\s*"value":\s*\{)\s*"\$type":\s*"float",\s*"value":\s*"(-?\d+(?:\.\d+(?:e\+\d+)?|e\+\d+))"\s*\}/g;

/** The greatest integer of Cypher. */
const greatest = 2n ** 63n - 1n;

export interface ExactJsonOptions {
  /** A number written with a point or an exponent stays one although it is whole, and an integer one although Cypher has none so great. */
  asWritten?: boolean;
}

/**
 * The value of a JSON text, where what JavaScript's numbers would change stands as answers have it: integers beyond 2^53 as
 * `{"$type": "integer", "value": "9007199254740993"}`, whole decimals as `{"$type": "float", "value": "1.0"}` where `asWritten`.
 * Throws the SyntaxError of JSON.parse.
 */
export function exactJson(text: string, { asWritten = false }: ExactJsonOptions = {}): unknown {
  const value: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text) && !(asWritten && mayBeWhole.test(text))) return value;
  const marked = text.replace(textOrNumber, (token) => (token.startsWith('"') ? token : exactNumber(token, asWritten)));
  return marked === text ? value : JSON.parse(marked);
}

/**
 * The JSON text of a value in which whole decimals are `{"$type": "float", "value": "1.0"}`: they are written as JSON has them, 1.0, so
 * that whoever tells decimals from integers still can. `space` indents as in JSON.stringify. `exactJson` reads it `asWritten`.
 */
export function exactJsonText(value: unknown, space?: number): string {
  const text = JSON.stringify(value, null, space);
  return text.includes('"float"') ? text.replace(wholeDecimal, "$1") : text;
}

function exactNumber(token: string, asWritten: boolean): string {
  const number = Number(token);
  if (!/^-?\d+$/.test(token)) return asWritten && Number.isInteger(number) ? tagged("float", token) : token;
  if (Number.isSafeInteger(number)) return token;
  const integer = BigInt(token);
  return asWritten || (integer <= greatest && integer >= -greatest - 1n) ? tagged("integer", token) : token;
}

const tagged = (type: string, value: string) => JSON.stringify({ $type: type, value });
