/** A text, or a number, of JSON. */
const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

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
  if (!asWritten && !/\d{16}/.test(text)) return value;
  const marked = text.replace(textOrNumber, (token) => (token.startsWith('"') ? token : exactNumber(token, asWritten)));
  return marked === text ? value : JSON.parse(marked);
}

function exactNumber(token: string, asWritten: boolean): string {
  const number = Number(token);
  if (!/^-?\d+$/.test(token)) return asWritten && Number.isInteger(number) ? tagged("float", token) : token;
  if (Number.isSafeInteger(number)) return token;
  const integer = BigInt(token);
  return asWritten || (integer <= greatest && integer >= -greatest - 1n) ? tagged("integer", token) : token;
}

const tagged = (type: string, value: string) => JSON.stringify({ $type: type, value });
