// Where a value begins and ends in the text, and what stands around it: dash, colon, anchor, comments, neighbours.
import { isMap, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { Span } from '../base/span.ts';
import type { Cursor } from './cursor.ts';
import { lineEnd, lineStart } from './yaml-text.ts';

type Node = ParsedNode | null;

/** True when the value is a flow collection or stands inside one. */
export function inFlow(cursor: Cursor<unknown>): boolean {
  for (let at: Cursor<unknown> | undefined = cursor; at; at = at.parent) if (isFlow(at)) return true;
  return false;
}

export function isFlow(cursor: Cursor<unknown>): boolean {
  return (isMap(cursor.node) || isSeq(cursor.node)) && cursor.node.flow === true;
}

export interface Neighbours {
  readonly before: Span | undefined;
  readonly after: Span | undefined;
}

export function neighbours(target: Cursor<unknown>, parent: Cursor<unknown>): Neighbours {
  if (isMap(parent.node)) {
    // Pairs of the tree: a key that stands twice has one cursor only.
    const pairs = parent.node.items as Pair<ParsedNode, Node>[];
    const index = pairs.indexOf(target.pair!);
    const [before, after] = [pairs[index - 1], pairs[index + 1]];
    const { text } = parent.source;
    return { before: before && extentOfPair(text, before), after: after && extentOfPair(text, after) };
  }
  const items = parent.items() as readonly Cursor<unknown>[];
  const index = items.indexOf(target);
  const [before, after] = [items[index - 1], items[index + 1]];
  return { before: before && extentOf(before), after: after && extentOf(after) };
}

/** From the key or dash to the end of the value. */
export function extentOf({ pair, place, parent, source }: Cursor<unknown>): Span | undefined {
  if (pair) return extentOfPair(source.text, pair);
  if (!place) return undefined;
  const [start] = place.range;
  const dash = parent && !isFlow(parent) ? dashBefore(source.text, start) : undefined;
  return { start: dash ?? start, end: endOf(source.text, place) };
}

function extentOfPair(text: string, pair: Pair<ParsedNode, Node>): Span {
  return { start: pair.key.range[0], end: endOfPair(text, pair) };
}

/** Where a value is written, an explicit null too; undefined for one that is only implied. */
export function written(text: string, node: Node): readonly [start: number, end: number] | undefined {
  if (!node || node.range[1] === node.range[0]) return undefined;
  return [node.range[0], endOf(text, node)];
}

export function endOfPair(text: string, { key, value }: Pair<ParsedNode, Node>): number {
  return Math.max(key.range[1], value ? endOf(text, value) : 0);
}

/** End of a value without the white space and comments that the parser counts to it. */
export function endOf(text: string, node: ParsedNode): number {
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1)!;
    return isMap(node) ? endOfPair(text, last as Pair<ParsedNode, Node>) : endOf(text, last as ParsedNode);
  }
  const [start, end] = node.range;
  return start + text.slice(start, end).trimEnd().length;
}

/** Behind the colon of a key that ends at `keyEnd`; undefined when it has none. */
export function behindColon(text: string, keyEnd: number): number | undefined {
  const match = /^(?:\s|#[^\r\n]*(?=[\r\n]))*:/.exec(text.slice(keyEnd, keyEnd + FAR));
  return match ? keyEnd + match[0].length : undefined;
}

/** Behind the anchor and tag between a colon and its value. */
export function behindProperties(text: string, colon: number, value: number): number {
  return colon + (/^(?:\s*[&!]\S*)*/.exec(text.slice(colon, value))?.[0].length ?? 0);
}

/** The dash of the list's item whose value begins at `offset`. */
export function dashBefore(text: string, offset: number): number | undefined {
  const dash = /(?:^|\s)(-)(?:\s[^-]*)?$/.exec(text.slice(Math.max(0, offset - FAR), offset));
  return dash ? offset - dash[0].length + dash[0].indexOf('-') : undefined;
}

/** Most characters of comments between a value and its key or dash. */
const FAR = 2000;

/** Column of a key or value within the block structure: behind dashes, but not behind an anchor or tag. */
export function blockColumn(text: string, offset: number): number {
  return /^(?: |- )*/.exec(text.slice(lineStart(text, offset), offset))![0].length;
}

/** End of the line on which a block ends, with the comment lines below it that are indented so far. */
export function endOfBlock(text: string, end: number, indent: number): number {
  let at = lineEnd(text, end);
  for (;;) {
    const comment = /^\r?\n([ \t]*)#[^\r\n]*/.exec(text.slice(at, at + FAR));
    if (!comment || comment[1]!.length < indent) return at;
    at += comment[0].length;
  }
}

/** True when blank lines part the sections. */
export function hasGaps(text: string): boolean {
  return /\n[ \t]*\r?\n[ \t]*\S/.test(text);
}
