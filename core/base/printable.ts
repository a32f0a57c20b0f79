// Text from files where people see it: short, and without characters that steer a terminal, turn the direction of writing or
// end a line.

/** Each such character as a dot in the middle; half of a surrogate pair as the replacement character. */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(CONTROL, '\u00b7').replace(HALF, '\ufffd');
}

/** A sentence of at most `limit` characters that can be shown anywhere: long values in it are shortened, not its words. */
export function sayable(sentence: string, limit: number): string {
  const shown = visible(sentence);
  if (shown.length <= limit) return shown;
  const shorter = shown.replace(LONG_VALUE, (_, start: string) => `"${whole(start)}…"`);
  return shorter.length <= limit ? shorter : `${whole(shorter.slice(0, limit - 1))}…`;
}

/** Without the half of a surrogate pair that a cut left at the end. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}

/** A quoted value of more than 60 characters. */
const LONG_VALUE = /"([^"]{60})[^"]+"/g;

const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const HALF = /\p{Surrogate}/gu;
