// The difference of two texts as one edit of whole lines: cursors, folds and breakpoints outside it stay where they are.
import type { TextEdit } from 'vscode-languageserver';
import type { LineIndex } from '../core/base/span.ts';

/** No edit when the texts are equal. */
export function minimalEdits(before: string, after: string, lines: LineIndex): TextEdit[] {
  if (before === after) return [];
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  // Back to the start of the line, so that the edit never splits one (or a surrogate pair).
  start = start === 0 ? 0 : Math.max(before.lastIndexOf('\n', start - 1) + 1, 0);
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  const breakAt = before.indexOf('\n', before.length - tail);
  tail = breakAt < 0 ? 0 : before.length - breakAt - 1;
  return [
    {
      range: { start: lines.position(start), end: lines.position(before.length - tail) },
      newText: after.slice(start, after.length - tail),
    },
  ];
}
