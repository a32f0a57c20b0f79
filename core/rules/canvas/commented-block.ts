// A block that stands in the file as a comment, as new canvases have them: taking its comment marks off is the better repair
// than writing it a second time.
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { Cursor } from '../../spec/cursor.ts';
import type { FileEdit } from '../../spec/problem.ts';
import { readSpecFile } from '../../spec/spec-file.ts';

/** The edit that takes the comment marks off; undefined when no such comment is there, or when it is no sound block. */
export function withoutMarks(canvas: Cursor<MlCanvas>, key: keyof MlCanvas): FileEdit | undefined {
  const { text, uri } = canvas.source;
  if (canvas.get(key).pair) return undefined;
  // The key at the margin of the comment, and the lines below it that are indented further or list items.
  const block = new RegExp(`^# ${key}:.*(?:\\r?\\n# (?: +|- ).*)*`, 'm').exec(text);
  if (!block) return undefined;
  const span = { start: block.index, end: block.index + block[0].length };
  const lines = block[0].replace(/^# /gm, '');
  const after = readSpecFile('mlcanvas', uri, text.slice(0, span.start) + lines + text.slice(span.end));
  const written = (after.root as Cursor<MlCanvas>).get(key);
  const sound = after.parsed.problems.every(({ severity }) => severity !== 'error') && !written.blank;
  return sound && (written.isMap || written.isList) ? { uri, span, text: lines } : undefined;
}
