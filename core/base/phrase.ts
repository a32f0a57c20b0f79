// A short text for people that is not final until somebody renders it: the editor may translate its template, everybody
// else reads the English. Templates are plain sentences with `{0}`, `{1}`, … for the values.

import { sayable } from './printable.ts';

export interface Phrase {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** Singular and plural template; both get the count as `{0}`. */
export type Counted = readonly [one: string, other: string];

export function phrase(text: string, ...values: readonly (string | number)[]): Phrase {
  return {
    text,
    values: values.map((value) => (typeof value === 'string' ? sayable(value, LONGEST) : value)),
  };
}

/** Characters of a value from a file; views show less. */
const LONGEST = 200;

export function counted(template: Counted, count: number): Phrase {
  return { text: template[count === 1 ? 0 : 1], values: [count] };
}

export function english(said: Phrase): string {
  return said.text.replace(/\{(\d+)\}/g, (whole, index) => String(said.values[Number(index)] ?? whole));
}
