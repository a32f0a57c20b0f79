// The smallest text edits to a user's YAML: comments, order and style of what stands there are kept.
import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { Cursor } from './cursor.ts';
import type { FileEdit } from './problem.ts';
import {
  behindColon,
  behindProperties,
  blockColumn,
  dashBefore,
  endOf,
  endOfBlock,
  endOfPair,
  extentOf,
  hasGaps,
  inFlow,
  isFlow,
  neighbours,
  written,
} from './yaml-extent.ts';
import {
  behindKey,
  block,
  column,
  flow,
  isOneLine,
  layoutOf,
  lineEnd,
  lineStart,
  nextLine,
  type Plain,
  scalarText,
} from './yaml-text.ts';

export type { Plain } from './yaml-text.ts';

type Node = ParsedNode | null;

/**
 * Sets `key` of a map, creating the maps above it where they are absent; what stands there instead of a map is replaced.
 * A new key comes behind those that precede it in `order`, or else at the end.
 */
export function setField(
  map: Cursor<unknown>,
  key: string,
  value: Plain,
  order: readonly string[] = [],
): FileEdit {
  const field = (map as Cursor<Record<string, unknown>>).field(key) as Cursor<unknown>;
  if (isMap(map.node)) {
    const pairs = map.node.items as Pair<ParsedNode, Node>[];
    // A field that comes from a merge key belongs to another map: an own one goes before it.
    if (field.pair && pairs.includes(field.pair)) return replaceValue(field, value);
    if (pairs.length > 0) return addPair(map, pairs, key, value, order);
  } else if (map.parent && typeof map.name === 'string') {
    return setField(map.parent, map.name, { [key]: value });
  }
  return replaceValue(map, { [key]: value });
}

/** Writes another value in the place of one that is there, or of one that is absent. */
export function replaceValue(value: Cursor<unknown>, next: Plain): FileEdit {
  const { pair, place, parent } = value;
  if (pair) return replaceBehindKey(value, pair, next);
  // An alias of nothing or a written null is replaced.
  if (!parent && !value.present && (!place || place.range[0] === place.range[1]))
    return appendToFile(value, next);
  if (!place && parent && typeof value.name === 'string') return setField(parent, value.name, next);
  if (!place) throw new Error(`Nothing to replace at ${value.path}`);
  return replaceItem(value, place, next);
}

/** Removes a field or a list's item with its lines, or its part of a flow collection. */
export function remove(target: Cursor<unknown>): FileEdit {
  const { parent } = target;
  const { text, uri } = target.source;
  const own = extentOf(target);
  if (!own || !parent) throw new Error(`Nothing to remove at ${target.path}`);
  const { before, after } = neighbours(target, parent);
  const edit = (start: number, end: number): FileEdit => ({ uri, span: { start, end }, text: '' });
  if (isFlow(parent)) {
    if (!before && !after) return replaceValue(parent, parent.isMap ? {} : []);
    // Comments between two of them stay.
    if (after && !text.slice(own.end, after.start).includes('#')) return edit(own.start, after.start);
    if (before && !text.slice(before.end, own.start).includes('#')) return edit(before.end, own.end);
    return edit(own.start, own.end + (/^\s*,/.exec(text.slice(own.end))?.[0].length ?? 0));
  }
  const start = lineStart(text, own.start);
  const below = nextLine(text, own.end);
  if (text.slice(start, own.start).trim() === '') return edit(start, below);
  // The first behind a dash: what follows moves up to the dash; when nothing does, the dash goes too.
  return after ? edit(own.start, below + text.slice(below).search(/\S/)) : remove(parent);
}

/** Adds an item at the end of a list; makes the list when it is absent or empty. */
export function appendItem(list: Cursor<unknown>, item: Plain): FileEdit {
  const { node } = list;
  if (!isSeq(node) || node.items.length === 0) return replaceValue(list, [item]);
  const { text, uri } = list.source;
  const end = endOf(text, node.items.at(-1) as ParsedNode);
  if (inFlow(list)) return { uri, span: { start: end, end }, text: `, ${flow(item)}` };
  const layout = layoutOf(text);
  const indent = column(text, node.range![0]);
  const at = endOfBlock(text, end, indent + 1);
  const body = block(item, indent + 2, layout);
  return { uri, span: { start: at, end: at }, text: `${layout.eol}${' '.repeat(indent)}- ${body}` };
}

/** Applies edits of one file to its text. Edits must not overlap; texts inserted at one place keep their order. */
export function applyEdits(text: string, edits: readonly FileEdit[]): string {
  let result = '';
  let done = 0;
  for (const { span, text: written } of [...edits].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )) {
    result += text.slice(done, span.start) + written;
    done = span.end;
  }
  return result + text.slice(done);
}

function addPair(
  map: Cursor<unknown>,
  pairs: readonly Pair<ParsedNode, Node>[],
  key: string,
  value: Plain,
  order: readonly string[],
): FileEdit {
  const { text, uri } = map.source;
  const before = precedingPair(pairs, key, order);
  const end = endOfPair(text, before ?? pairs.at(-1)!);
  const insert = (at: number, written: string): FileEdit => ({
    uri,
    span: { start: at, end: at },
    text: written,
  });
  if (inFlow(map)) return insert(end, `, ${scalarText(key)}: ${flow(value)}`);
  const layout = layoutOf(text);
  const indent = blockColumn(text, map.node!.range[0]);
  // Comments below that are indented to the map belong to it; at the root only deeper ones belong to what precedes.
  const at = endOfBlock(text, end, before || !map.parent ? indent + 1 : indent);
  const gap = !map.parent && !isOneLine(value) && hasGaps(text) ? layout.eol : '';
  const line = `${' '.repeat(indent)}${scalarText(key)}:${behindKey(value, indent, layout)}`;
  return insert(at, gap + layout.eol + line);
}

/** The last of the pairs that come before `key` in `order`; undefined when there is none. */
function precedingPair(
  pairs: readonly Pair<ParsedNode, Node>[],
  key: string,
  order: readonly string[],
): Pair<ParsedNode, Node> | undefined {
  const wanted = order.indexOf(key);
  const rank = ({ key }: Pair<ParsedNode, Node>) => (isScalar(key) ? order.indexOf(String(key.value)) : -1);
  return pairs
    .filter((pair) => rank(pair) >= 0 && rank(pair) < wanted)
    .sort((a, b) => rank(a) - rank(b))
    .at(-1);
}

function replaceBehindKey(value: Cursor<unknown>, pair: Pair<ParsedNode, Node>, next: Plain): FileEdit {
  const { text, uri } = value.source;
  const layout = layoutOf(text);
  const edit = (start: number, end: number, written: string): FileEdit => ({
    uri,
    span: { start, end },
    text: written,
  });
  const keyEnd = pair.key.range[1];
  const keyColumn = blockColumn(text, pair.key.range[0]);
  const inside = value.parent !== undefined && inFlow(value.parent);
  const colon = behindColon(text, keyEnd);
  if (colon === undefined) {
    // `{ key }`, or a `? key` on a line of its own.
    const gap = inside ? '' : layout.eol + ' '.repeat(keyColumn);
    return edit(keyEnd, keyEnd, `${gap}: ${flow(next)}`);
  }
  const start = behindProperties(text, colon, pair.value?.range[0] ?? colon);
  const [from, end] = written(text, pair.value) ?? [start, start];
  const sameLine = from <= lineEnd(text, start);
  const inStyle = isFlow(value) && !isAlias(value.place) && !value.blank;
  const oneLine = inside || inStyle || isOneLine(next);
  if (oneLine && sameLine) {
    const at = end > from ? from : start;
    return edit(at, end, (at > start ? '' : ' ') + flow(next));
  }
  const behind = text.slice(start, lineEnd(text, start)).trim();
  if (!sameLine && behind.startsWith('#')) {
    // The comment stays with the key; what stands below it is replaced where it stands.
    return edit(from, end, oneLine ? flow(next) : block(next, column(text, from), layout));
  }
  if (oneLine) return edit(start, end, ` ${flow(next)}`);
  const comment = sameLine ? /^[ \t]*#[^\r\n]*/.exec(text.slice(end, lineEnd(text, end)))?.[0] : undefined;
  const kept = comment === undefined ? '' : ` ${comment.trim()}`;
  return edit(start, end + (comment?.length ?? 0), kept + behindKey(next, keyColumn, layout));
}

/** The file holds comments at most. */
function appendToFile({ source: { text, uri } }: Cursor<unknown>, next: Plain): FileEdit {
  const layout = layoutOf(text);
  const end = endOfFirstDocument(text);
  const gap = end === 0 || text[end - 1] === '\n' ? '' : layout.eol;
  const body = block(next, 0, layout);
  return { uri, span: { start: end, end }, text: gap + body + layout.eol };
}

/** Before the mark that ends a first document without content. */
function endOfFirstDocument(text: string): number {
  let begun = false;
  for (const mark of text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)) {
    if (begun || mark[0] === '...') return mark.index;
    begun = true;
  }
  return text.length;
}

/** Replaces an item of a list, or the file's whole content. */
function replaceItem(value: Cursor<unknown>, place: ParsedNode, next: Plain): FileEdit {
  const { text, uri } = value.source;
  const range = written(text, place);
  const dash = value.parent && !isFlow(value.parent) ? dashBefore(text, place.range[0]) : undefined;
  const behindDash = dash === undefined ? place.range[0] : dash + 1;
  if (!range) {
    // Nothing stands behind the dash but blanks.
    const blanks = /^[ \t]*/.exec(text.slice(behindDash, lineEnd(text, behindDash)))![0].length;
    const body = block(next, column(text, behindDash) + 1, layoutOf(text));
    return { uri, span: { start: behindDash, end: behindDash + blanks }, text: ` ${body}` };
  }
  const [start, end] = range;
  // An anchor stays with the whole item only if the item is on its line.
  const labelled = dash !== undefined && text.slice(behindDash, start).trim() !== '';
  const body = inFlow(value) || labelled ? flow(next) : block(next, column(text, start), layoutOf(text));
  return { uri, span: { start, end }, text: body };
}
