// What people write where they mean to write something later, and questions that nobody has answered yet.
import { isCanvasQuestion } from '../../project/canvas-questions.ts';
import type { Cursor } from '../../spec/cursor.ts';

/** A text that says nothing: a placeholder of the person's, or a question that we wrote into the file. */
export function isUnanswered(text: string): boolean {
  return isPlaceholder(text) || isCanvasQuestion(text.trim());
}

export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  return WHOLE.test(trimmed) || START.test(trimmed) || LOREM.test(trimmed);
}

/** True when something below holds more than placeholders, open questions and blanks. */
export function says(field: Cursor<unknown>, depth = MAX_DEPTH): boolean {
  if (field.blank || depth === 0) return false;
  if (!field.isMap && !field.isList) return field.text === undefined || !isUnanswered(field.text);
  const below = field.isList ? field.items() : (field as Cursor<Record<string, unknown>>).entries();
  return (below as readonly Cursor<unknown>[]).some((child) => says(child, depth - 1));
}

/** Deeper than any canvas; an alias may lead deeper, but no further. */
export const MAX_DEPTH = 12;

/**
 * The whole text is a mark. `<...>` is one unless it is an address; "n/a" and "none" are answers. Upper and lower case alike.
 */
const WHOLE =
  /^(?:to ?do|tbd|tba|tbc|fixme|xxx+|placeholder|to be (?:done|defined|decided|determined|filled in|completed|confirmed|written)|\?+|\.{2,}|…+|-+|_+|<[^<>@:/]*>|\{\{[^{}]*\}\}|\$\{\d+:?[^{}]*\})[.:!?]*$/i;

/** A mark and what is to be done. In lower case only before a colon or the like: "todo" is a word of other languages. */
const START = /^(?:(?:TODO|TBD|FIXME)\b|(?:todo|tbd|tba|tbc|fixme)\s*[:(–—-])/;
const LOREM = /\blorem ipsum\b/i;
