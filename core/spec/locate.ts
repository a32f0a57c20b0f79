// What stands at an offset of a file: the field, and whether the offset lies in its key or its value.
import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml';
import type { Cursor } from './cursor.ts';
import type { SpecFile } from './spec-file.ts';

export interface Located {
  /** The innermost field or item at the offset; the root when the offset lies in no field. */
  readonly cursor: Cursor<unknown>;
  /** `inside`: in a map or list, but in none of its fields. */
  readonly part: 'key' | 'value' | 'inside';
  /** Cursors from the root to `cursor`, the root first. */
  readonly chain: readonly Cursor<unknown>[];
}

export function locate(file: SpecFile, offset: number): Located {
  let cursor = file.root as Cursor<unknown>;
  const chain = [cursor];
  for (;;) {
    const next = isMap(cursor.node)
      ? fieldAt(cursor, offset)
      : isSeq(cursor.node)
        ? (cursor.items() as readonly Cursor<unknown>[]).find((item) => holds(item, offset))
        : undefined;
    const deeper = next ?? byIndentation(cursor, offset);
    if (!deeper) {
      const value = isScalar(cursor.node) || cursor.node === null;
      return { cursor, part: value && cursor.parent ? 'value' : 'inside', chain };
    }
    cursor = deeper;
    chain.push(cursor);
    const key = cursor.keySpan;
    if (key && offset <= key.end) return { cursor, part: 'key', chain };
  }
}

/**
 * Path with what varies left out: list positions as `[]`, names that the user chose as `*`:
 * `datasets[].split.after`, `training.targets.*.instance`.
 */
export function patternOf(chain: readonly Cursor<unknown>[]): string {
  let pattern = '';
  for (const { name } of chain.slice(1)) {
    if (typeof name === 'number') pattern += '[]';
    else pattern += `${pattern === '' ? '' : '.'}${FREE_KEYS.test(pattern) ? '*' : name}`;
  }
  return pattern;
}

/** Maps whose keys are names of the user's. */
const FREE_KEYS =
  /^(training\.targets|training\.hyperparameters|tracking\.tags|training\.targets\.\*\.(environment|tags|hyperparameters|runtimeEnv)|evaluation\.score)$/;

function fieldAt(map: Cursor<unknown>, offset: number): Cursor<unknown> | undefined {
  const { text } = map.source;
  if (!isMap(map.node)) return undefined;
  // On one line several may begin before the offset: it lies in the last of them.
  const pair = (map.node.items as Pair<ParsedNode, ParsedNode | null>[]).findLast(
    ({ key }) => isScalar(key) && key.value !== null && key.range && key.range[0] <= offset,
  );
  if (!pair) return undefined;
  const value = pair.value?.range;
  const empty = !value || (isScalar(pair.value) && pair.value.value === null);
  const from = empty ? pair.key.range[1] : (flowEnd(pair.value) ?? trimmed(text, value));
  const rest = flowEnd(empty ? null : pair.value) === undefined ? lineEnd(text, from) : from;
  // In braces the next field begins behind a comma.
  const comma = map.node.flow ? text.indexOf(',', from) : -1;
  const end = comma < 0 ? rest : Math.min(rest, comma);
  return offset <= end
    ? ((map as Cursor<Record<string, unknown>>).field(String((pair.key as Scalar).value)) as Cursor<unknown>)
    : undefined;
}

/** On an empty line behind a block: the field or item to which the line's indentation belongs. */
function byIndentation(parent: Cursor<unknown>, offset: number): Cursor<unknown> | undefined {
  const { text } = parent.source;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const column = offset - lineStart;
  if (column === 0 || text.slice(lineStart, offset).trim() !== '') return undefined;
  const below = parent.isList ? parent.items() : (parent as Cursor<Record<string, unknown>>).entries();
  const last = (below as readonly Cursor<unknown>[]).findLast((one) => one.span.start < offset);
  const block = last?.place;
  if (!(isMap(block) || isSeq(block)) || block.flow || block.items.length === 0) return undefined;
  const start = block.range[0];
  return start - (text.lastIndexOf('\n', start - 1) + 1) <= column ? last : undefined;
}

/** End of a value without the line breaks that the parser counts to it. */
function trimmed(text: string, range: readonly number[]): number {
  let at = range[1]!;
  while (at > range[0]! && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** A flow collection ends at its bracket; anything else lasts to the end of its line, where the next word is typed. */
function flowEnd(node: ParsedNode | null): number | undefined {
  return (isMap(node) || isSeq(node)) && node.flow ? node.range[1] : undefined;
}

function holds(item: Cursor<unknown>, offset: number): boolean {
  const range = item.place?.range;
  if (!range) return false;
  return (
    range[0] <= offset &&
    offset <= Math.max(range[1], item.node === null ? lineEnd(item.source.text, range[0]) : range[1])
  );
}

function lineEnd(text: string, from: number): number {
  const found = text.slice(from, from + 2000).search(/[\r\n]/);
  return found < 0 ? Math.min(text.length, from + 2000) : from + found;
}
