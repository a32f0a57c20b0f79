// Several fields of one map set by one repair.
import type { Cursor } from '../spec/cursor.ts';
import { type Plain, replaceValue, setField } from '../spec/edit.ts';
import type { FileEdit } from '../spec/problem.ts';

/**
 * Edits that set all `fields` of a map. Texts inserted at one place are joined: editors and `applyEdits` disagree about the
 * order of two insertions there. New fields come behind those that precede them in `order`, or else at the end.
 */
export function setFields(
  map: Cursor<unknown>,
  fields: Readonly<Record<string, Plain>>,
  order: readonly string[] = [],
): readonly FileEdit[] {
  if (!map.isMap || map.blank) return [replaceValue(map, fields)];
  const children = map as Cursor<Record<string, unknown>>;
  // A key with nothing behind it may be the map's last line: its value has to come before what is added below it.
  const inOrder = Object.entries(fields).sort(
    ([a], [b]) => Number(!children.field(a).pair) - Number(!children.field(b).pair),
  );
  const edits: FileEdit[] = [];
  for (const [key, value] of inOrder) {
    const edit = setField(map, key, value, order);
    const same = edits.findIndex(
      ({ span }) =>
        span.start === edit.span.start && span.end === edit.span.start && span.end === edit.span.end,
    );
    if (same < 0) edits.push(edit);
    else edits[same] = { ...edits[same]!, text: edits[same]!.text + edit.text };
  }
  return edits;
}
