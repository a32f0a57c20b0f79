// Where a section goes in a canvas or spec, and the snippet that puts it there. Comments, order and style of what stands
// there are kept: a list gets one more item, an absent section its place in the usual order, a one-line list stays one line.
import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { Position } from '../base/span.ts';
import type { Cursor } from '../spec/cursor.ts';
import type { SpecFile } from '../spec/spec-file.ts';
import { inFlow } from '../spec/yaml-extent.ts';
import { column, lineEnd, newline, step } from '../spec/yaml-text.ts';
import type { Section } from './section.ts';
import { blockLines, flowText, nestedFlowText } from './section-text.ts';
import { rootKeys } from './sections/index.ts';

interface Range {
  readonly start: Position;
  readonly end: Position;
}

export type Insertion =
  /** Replaces the range. Every line carries its whole indentation. */
  | { readonly kind: 'snippet'; readonly range: Range; readonly snippet: string }
  /** It is there already, and there can be only one. */
  | { readonly kind: 'present'; readonly range: Range }
  /** What stands at the range must be mended first. */
  | {
      readonly kind: 'refused';
      readonly reason: 'unreadable' | 'not-a-map' | 'not-a-list';
      readonly range: Range;
    };

export function insertSection(file: SpecFile, section: Section): Insertion {
  const root = file.root as Field;
  const range = (start: number, end = start): Range => ({
    start: file.lines.position(start),
    end: file.lines.position(end),
  });
  const put = (place: Place): Insertion => ({
    kind: 'snippet',
    range: range(place.start, place.end ?? place.start),
    snippet: place.snippet,
  });
  if (!file.parsed.document) return { kind: 'refused', reason: 'unreadable', range: range(0) };
  if (root.present && !root.isMap)
    return { kind: 'refused', reason: 'not-a-map', range: range(root.span.start, root.span.end) };

  const { path, shape } = section;
  let at = root;
  let depth = 0;
  while (depth < path.length) {
    const next = at.field(path[depth]!) as Field;
    if (!next.pair) return put(newKey(at, section, depth));
    at = next;
    depth++;
    if (!at.present) return put(fillKey(at, section, depth));
    const here = range(at.span.start, at.span.end);
    const last = depth === path.length;
    if (last && (shape === 'map' || shape === 'value') && !at.blank) return { kind: 'present', range: here };
    if (last && shape === 'item' && !at.isList) return { kind: 'refused', reason: 'not-a-list', range: here };
    if (!(last && shape === 'item') && !at.isMap && !at.blank)
      return { kind: 'refused', reason: 'not-a-map', range: here };
  }
  return put(at.blank ? fillKey(at, section, depth) : oneMore(at, section));
}

type Field = Cursor<Record<string, unknown>>;

interface Place {
  readonly start: number;
  readonly end?: number;
  readonly snippet: string;
}

/** One more item or entry of a list or map that has some. */
function oneMore(container: Field, section: Section): Place {
  const { text } = container.source;
  const node = container.node as ParsedNode;
  const body = withFreeName(container, section);
  const flow = (isSeq(node) || isMap(node)) && node.flow === true;
  if (flow) {
    const close = node.range[1] - 1;
    const inner = text.slice(0, close).trimEnd();
    const comma = inner.endsWith(',') ? ' ' : ', ';
    return { start: inner.length, snippet: comma + flowText(section, body) };
  }
  const indent = column(text, node.range[0]);
  const end = endOfBlock(text, container.valueSpan!.end, section.shape === 'item' ? indent + 1 : indent);
  const eol = newline(text);
  return { start: end, snippet: eol + blockLines(section, body, [], indent, step(text)).join(eol) };
}

/** A key that stands there with nothing, or an empty list or map, behind its colon. */
function fillKey(field: Field, section: Section, depth: number): Place {
  const { text } = field.source;
  const rest = section.path.slice(depth);
  const start = text.indexOf(':', field.keySpan!.end) + 1;
  const explicit = /^[ \t]*(~|null\b)/i.exec(text.slice(start, start + 12));
  const end = field.valueSpan?.end ?? start + (explicit?.[0].length ?? 0);
  if (field.parent && inFlow(field.parent))
    return { start, end, snippet: ` ${nestedFlowText(section, section.body, rest)}` };
  if (section.shape === 'value' && rest.length === 0) return { start, end, snippet: ` ${section.body[0]}` };
  const eol = newline(text);
  const indent = column(text, field.keySpan!.start) + step(text);
  return { start, end, snippet: eol + blockLines(section, section.body, rest, indent, step(text)).join(eol) };
}

/** The key `path[depth]` is absent in a map, or in a file that is empty so far. */
function newKey(map: Field, section: Section, depth: number): Place {
  const { text } = map.source;
  const rest = section.path.slice(depth);
  const eol = newline(text);
  if (!isMap(map.node) || map.node.items.length === 0) {
    const lead = text === '' || text.endsWith('\n') ? '' : eol;
    const rendered = blockLines(section, section.body, rest, 0, step(text)).join(eol);
    return { start: text.length, snippet: lead + rendered + eol };
  }
  if (inFlow(map)) {
    const inner = text.slice(0, map.node.range![1] - 1).trimEnd();
    const comma = inner.endsWith(',') ? ' ' : ', ';
    return {
      start: inner.length,
      snippet: `${comma}${rest[0]}: ${nestedFlowText(section, section.body, rest.slice(1))}`,
    };
  }
  const indent = column(text, (map.node.items[0]!.key as ParsedNode).range[0]);
  const rendered = blockLines(section, section.body, rest, indent, step(text)).join(eol);
  if (map.parent) return { start: endOfBlock(text, map.valueSpan!.end, indent), snippet: eol + rendered };

  const gap = /\n[ \t]*\r?\n/.test(text.trimEnd()) ? eol : '';
  const order = rootKeys[section.file];
  const wanted = order.indexOf(rest[0]!);
  let before: Field | undefined;
  for (const field of map.entries() as readonly Field[]) {
    const index = order.indexOf(String(field.name));
    if (index >= 0 && index < wanted && index >= order.indexOf(String(before?.name ?? ''))) before = field;
  }
  if (!before) {
    const first = map.entries()[0] as Field;
    return { start: first.keySpan!.start, snippet: rendered + eol + gap };
  }
  const end = endOfBlock(text, Math.max(before.valueSpan?.end ?? 0, before.keySpan!.end), 1);
  return { start: end, snippet: eol + gap + rendered };
}

/** The body with the default of its first placeholder made unlike the names that the container has. */
function withFreeName(container: Field, section: Section): readonly string[] {
  const taken = new Set(
    section.shape === 'entry'
      ? container.entries().map((entry) => String(entry.name))
      : container.items().map((item) => (item as unknown as Field).field('name').shown),
  );
  const [first = '', ...rest] = section.body;
  const named = section.shape === 'entry' || first.startsWith('name: ');
  const match = /\$\{1:([^}]*)\}/.exec(first);
  if (!named || !match || !taken.has(match[1]!)) return section.body;
  let count = 2;
  while (taken.has(`${match[1]}-${count}`)) count++;
  return [first.replace(match[0], `\${1:${match[1]}-${count}}`), ...rest];
}

/** End of the line on which a block ends, with the comment lines below it that are indented to it. */
function endOfBlock(text: string, end: number, indent: number): number {
  let at = lineEnd(text, end);
  for (;;) {
    const next = /^\r?\n([ \t]*)#[^\r\n]*/.exec(text.slice(at, at + 2000));
    if (!next || next[1]!.length < indent) return at;
    at += next[0].length;
  }
}
