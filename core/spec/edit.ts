// The smallest text edits to a user's YAML: comments, order and style of what stands there are kept.
import { isMap, isScalar, isSeq, type ParsedNode, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../base/span.ts';
import type { Cursor } from './cursor.ts';
import type { FileEdit } from './problem.ts';

/** What an edit can write: plain data, rendered in block or flow style as the place wants it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Sets `key` of a map, creating the maps above it where they are absent. */
export function setField(map: Cursor<unknown>, key: string, value: Plain): FileEdit {
  const field = (map as Cursor<Record<string, unknown>>).field(key) as Cursor<unknown>;
  if (field.present) return replaceValue(field, value);
  if (field.pair) return fillEmpty(field, value);
  if (isMap(map.node)) return addPair(map, key, value);
  if (map.parent && typeof map.name === 'string') return setField(map.parent, map.name, { [key]: value });
  // The root is empty: the file holds comments at most.
  const { text, uri } = map.source;
  const end = text.length;
  const line = `${key}:${block(value, 0, newline(text), step(text))}`;
  return {
    uri,
    span: { start: end, end },
    text: (end > 0 && !text.endsWith('\n') ? newline(text) : '') + line + newline(text),
  };
}

/** Writes another value in the place of one that is there. */
export function replaceValue(value: Cursor<unknown>, next: Plain): FileEdit {
  const span = value.valueSpan;
  if (!span) {
    if (value.pair) return fillEmpty(value, next);
    if (value.parent && typeof value.name === 'string') return setField(value.parent, value.name, next);
    throw new Error(`Nothing to replace at ${value.path}`);
  }
  const { text, uri } = value.source;
  if (isScalarValue(next) || inFlow(value)) return { uri, span, text: flow(next) };
  const keyColumn = value.keySpan ? column(text, value.keySpan.start) : column(text, span.start);
  if (value.keySpan) {
    const start = afterColon(text, value.keySpan.end);
    return { uri, span: { start, end: span.end }, text: block(next, keyColumn, newline(text), step(text)) };
  }
  return { uri, span, text: indented(next, keyColumn, newline(text), step(text)) };
}

/** Removes a field or a list's item with its line, or its part of a flow collection. */
export function remove(target: Cursor<unknown>): FileEdit {
  const { text, uri } = target.source;
  const place = target.valueSpan ?? target.keySpan;
  if (!place) throw new Error(`Nothing to remove at ${target.path}`);
  const span = { start: target.keySpan?.start ?? place.start, end: place.end };
  if (target.parent && isFlow(target.parent)) return { uri, span: withComma(text, span), text: '' };
  let start = lineStart(text, span.start);
  const before = text.slice(start, span.start);
  let end = nextLine(text, span.end);
  if (/-[ \t]+$/.test(before) && target.keySpan) {
    // First key behind a dash: what follows moves up to the dash.
    const map = target.parent?.node as YAMLMap<ParsedNode, ParsedNode> | undefined;
    const second = map?.items[1]?.key?.range?.[0];
    if (second !== undefined) {
      start = span.start;
      end = second;
    }
  }
  return { uri, span: { start, end }, text: '' };
}

/** Adds an item at the end of the list `key` of a map; makes the list when it is absent. */
export function appendItem(list: Cursor<unknown>, item: Plain): FileEdit {
  const node = list.node;
  if (!isSeq(node) || node.items.length === 0) {
    if (list.parent && typeof list.name === 'string') return setField(list.parent, list.name, [item]);
    throw new Error(`No list at ${list.path}`);
  }
  const { text, uri } = list.source;
  const sequence = node as YAMLSeq<ParsedNode>;
  const last = sequence.items[sequence.items.length - 1]!;
  const end = contentEnd(text, last.range![0], last.range![1]);
  if (sequence.flow) return { uri, span: { start: end, end }, text: `, ${flow(item)}` };
  const indent = sequence.range![0] - lineStart(text, sequence.range![0]);
  const at = lineEnd(text, end);
  const body = indented(item, indent + 2, newline(text), step(text));
  return { uri, span: { start: at, end: at }, text: `${newline(text)}${' '.repeat(indent)}- ${body}` };
}

/** Adds a section at the end of the file's root map. */
function addPair(map: Cursor<unknown>, key: string, value: Plain): FileEdit {
  const { text, uri } = map.source;
  const node = map.node as YAMLMap<ParsedNode, ParsedNode | null>;
  if (node.flow) {
    const close = node.range![1] - 1;
    const inner = text.slice(node.range![0] + 1, close);
    const at = node.range![0] + 1 + inner.trimEnd().length;
    const lead =
      node.items.length === 0 ? (inner === '' ? ' ' : '') : inner.trimEnd().endsWith(',') ? ' ' : ', ';
    const tail = node.items.length === 0 && inner === '' ? ' ' : '';
    return { uri, span: { start: at, end: at }, text: `${lead}${scalarText(key)}: ${flow(value)}${tail}` };
  }
  const last = node.items[node.items.length - 1]!;
  const indent = column(text, node.items[0]!.key.range![0]);
  const value0 = last.value;
  const rangeEnd =
    value0?.range && !(isScalar(value0) && value0.value === null)
      ? contentEnd(text, value0.range[0], value0.range[1])
      : last.key.range![1];
  const at = lineEnd(text, rangeEnd);
  const line = `${' '.repeat(indent)}${scalarText(key)}:${block(value, indent, newline(text), step(text))}`;
  return { uri, span: { start: at, end: at }, text: newline(text) + line };
}

/** Fills a key that stands there with nothing behind its colon. */
function fillEmpty(field: Cursor<unknown>, value: Plain): FileEdit {
  const { text, uri } = field.source;
  const key = field.keySpan!;
  const at = afterColon(text, key.end);
  const rendered =
    field.parent && inFlow(field.parent)
      ? ` ${flow(value)}`
      : block(value, column(text, key.start), newline(text), step(text));
  // An explicit null (`~`, `null`) behind the colon is replaced.
  const explicit = /^[ \t]*(~|null\b)/i.exec(text.slice(at, at + 12));
  return { uri, span: { start: at, end: at + (explicit?.[0].length ?? 0) }, text: rendered };
}

/** Text behind `key:` in block style, with its leading space or line break. */
function block(value: Plain, keyColumn: number, eol: string, width: number): string {
  if (isScalarValue(value) || isShortList(value) || isEmpty(value)) return ` ${flow(value)}`;
  const indent = Array.isArray(value) ? keyColumn + width : keyColumn + width;
  return `${eol}${' '.repeat(indent)}${indented(value, indent, eol, width)}`;
}

/** Value in block style; every line but the first is indented. */
function indented(value: Plain, indent: number, eol: string, width: number): string {
  if (isScalarValue(value) || isShortList(value) || isEmpty(value)) return flow(value);
  const pad = eol + ' '.repeat(indent);
  if (Array.isArray(value))
    return value.map((item) => `- ${indented(item as Plain, indent + 2, eol, width)}`).join(pad);
  return Object.entries(value as Record<string, Plain>)
    .map(([key, child]) => `${scalarText(key)}:${block(child, indent, eol, width)}`)
    .join(pad);
}

/** Value on one line. */
export function flow(value: Plain): string {
  if (isScalarValue(value)) return scalarText(value);
  if (Array.isArray(value)) return `[${value.map((item) => flow(item as Plain)).join(', ')}]`;
  const fields = Object.entries(value as Record<string, Plain>).map(
    ([key, child]) => `${scalarText(key)}: ${flow(child)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** Scalar quoted only where YAML needs it, also inside flow collections. */
export function scalarText(value: string | number | boolean | null): string {
  if (typeof value === 'string') {
    if (/[\r\n]/.test(value)) return JSON.stringify(value);
    if (/[,[\]{}]/.test(value)) return `"${value.replace(/[\\"]/g, '\\$&')}"`;
  }
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
}

function isScalarValue(value: Plain): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}

/** Lists of a few scalars read best on one line. */
function isShortList(value: Plain): boolean {
  return (
    Array.isArray(value) && value.every((item) => isScalarValue(item as Plain)) && flow(value).length <= 72
  );
}

function isEmpty(value: Plain): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isFlow(cursor: Cursor<unknown>): boolean {
  return (isMap(cursor.node) || isSeq(cursor.node)) && cursor.node.flow === true;
}

/** True when the value stands inside a flow collection. */
export function inFlow(cursor: Cursor<unknown>): boolean {
  for (let at: Cursor<unknown> | undefined = cursor; at; at = at.parent) if (isFlow(at)) return true;
  return false;
}

function withComma(text: string, span: Span): Span {
  const after = /^[ \t]*,[ \t]*/.exec(text.slice(span.end));
  if (after) return { start: span.start, end: span.end + after[0].length };
  const before = /,[ \t]*$/.exec(text.slice(0, span.start));
  return before ? { start: span.start - before[0].length, end: span.end } : span;
}

/** End of a value without the white space and comments that the parser counts to it. */
function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}

function afterColon(text: string, from: number): number {
  const colon = text.indexOf(':', from);
  return colon < 0 ? from : colon + 1;
}

export function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Indentation step of the file: that of its first indented line. */
export function step(text: string): number {
  const first = /\n( +)[^\s#-]/.exec(text);
  return first ? Math.min(first[1]!.length, 8) : 2;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

export function lineEnd(text: string, offset: number): number {
  const found = text.slice(offset).search(/[\r\n]/);
  return found < 0 ? text.length : offset + found;
}

function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (text.startsWith('\r\n', end)) return end + 2;
  return Math.min(end + 1, text.length);
}

export function column(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Applies edits of one file to its text. Edits must not overlap. */
export function applyEdits(text: string, edits: readonly FileEdit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)) {
    result = result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end);
  }
  return result;
}
