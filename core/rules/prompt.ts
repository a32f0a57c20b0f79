// A question that a repair writes into the file for a person to replace by its answer. Until then nothing is answered.
import type { Cursor } from '../spec/cursor.ts';

/** What people write where they mean to write something later. */
const PLACEHOLDER = /^(to ?do|tbd|tba|tbc|fixme|xxx+|\?+|\.{3,}|…|-+)[.:!]?$/i;

/** True when the field holds something that is neither the question itself nor a placeholder. */
export function isAnswered(field: Cursor<unknown>, question: string): boolean {
  if (field.blank) return false;
  const { text } = field;
  return text === undefined || (text !== question && !PLACEHOLDER.test(text));
}

/** The questions of the fields that hold nothing at all, which is where a repair may write. */
export function blankOnes(
  map: Cursor<unknown>,
  questions: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const fields = map as Cursor<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(questions).filter(([key]) => fields.field(key).blank));
}
