// A value as one YAML scalar, quoted only where YAML would read it as something else.

/** Words that YAML 1.1 or 1.2 reads as a boolean or null. Quoted, because other tools read the files too. */
const WORDS = /^(true|false|yes|no|on|off|y|n|null|~)$/i;
const NUMBER = /^[-+]?(\.\d|\d)|^[-+]?\.(inf|nan)$/i;
/** Begins or holds nothing that means something to YAML, inside brackets too. */
const PLAIN = /^[\p{L}\p{N}_./\\(+@$%][^\n\r\t"'`#:,[\]{}&*!|>]*(?<! )$/u;

export function yamlScalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  // An address holds colons, but none that is followed by a space.
  if (/^[a-z][a-z0-9+.-]*:\/\/[\w./~@%=?&-]*$/i.test(value)) return value;
  if (PLAIN.test(value) && !WORDS.test(value) && !NUMBER.test(value)) return value;
  return JSON.stringify(value);
}

export function yamlList(values: readonly (string | number | boolean)[]): string {
  return `[${values.map(yamlScalar).join(', ')}]`;
}
