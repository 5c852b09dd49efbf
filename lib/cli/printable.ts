/** Characters that would steer a terminal or turn the direction of what follows. */
// eslint-disable-next-line no-control-regex -- control characters are what we look for
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text of others that is safe on a terminal: what would steer it is shown as an escape. Line ends and tabs stay. */
export function printable(text: string): string {
  return text.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
