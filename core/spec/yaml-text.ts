// Plain data as YAML text, in block or flow style, and the geometry of lines that such text has to fit into.
import { stringify } from 'yaml';

/** What an edit can write. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** How the file is written: its line break, and the spaces of one level. */
export interface Layout {
  readonly eol: string;
  readonly step: number;
}

export function layoutOf(text: string): Layout {
  return { eol: newline(text), step: step(text) };
}

/** Text behind `key:`, with its leading space or line break; `column` is that of the key. */
export function behindKey(value: Plain, column: number, layout: Layout): string {
  if (isOneLine(value)) return ` ${flow(value)}`;
  const indent = column + layout.step;
  return `${layout.eol}${' '.repeat(indent)}${block(value, indent, layout)}`;
}

/** Value in block style; every line but the first is indented. */
export function block(value: Plain, indent: number, layout: Layout): string {
  if (isOneLine(value)) return flow(value);
  const pad = layout.eol + ' '.repeat(indent);
  if (Array.isArray(value))
    return value.map((item: Plain) => `- ${block(item, indent + 2, layout)}`).join(pad);
  return Object.entries(value as Readonly<Record<string, Plain>>)
    .map(([key, child]) => `${scalarText(key)}:${behindKey(child, indent, layout)}`)
    .join(pad);
}

/** Value on one line. */
export function flow(value: Plain): string {
  if (isScalarValue(value)) return scalarText(value);
  if (Array.isArray(value)) return `[${value.map((item: Plain) => flow(item)).join(', ')}]`;
  const fields = Object.entries(value).map(([key, child]) => `${scalarText(key)}: ${flow(child)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/**
 * Scalar quoted only where YAML needs it, also inside flow collections. Text that YAML 1.1 takes for something else (`yes`,
 * a day) is quoted too: other tools read the files.
 */
export function scalarText(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return stringify(value).trimEnd();
  if (NEEDS_QUOTES.test(value) || HALF.test(value)) return quoted(value);
  for (const version of ['1.1', '1.2'] as const) {
    const written = stringify(value, { lineWidth: 0, version }).trimEnd();
    if (written !== value) return written.includes('\n') ? quoted(value) : written;
  }
  return value;
}

/** In double quotes, with escapes for what would not survive in a file. */
function quoted(value: string): string {
  return JSON.stringify(value).replaceAll('\ufffd', '\\ufffd');
}

/** Half of a UTF-16 pair, which no file can hold, and what a decoder writes in its place. */
const HALF = /[\p{Surrogate}\ufffd]/u;

/** Line breaks, flow indicators, and words with a meaning of their own. */
const NEEDS_QUOTES = /[\r\n\u0085\u2028\u2029,[\]{}]|^(?:---|\.\.\.)|^(?:<<|=)$|^[\s\ufeff]|\s$/;

export function isScalarValue(value: Plain): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}

/** Scalars, what is empty, and lists of a few scalars, which read best on one line. */
export function isOneLine(value: Plain): boolean {
  if (isScalarValue(value)) return true;
  if (!Array.isArray(value)) return Object.keys(value).length === 0;
  return value.every((item: Plain) => isScalarValue(item)) && flow(value).length <= SHORT;
}

/** Longest list on one line, in characters. */
const SHORT = 72;

export function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Spaces of one level: those of the first map below a key. Lists are passed over, their dashes may stand anywhere. */
export function step(text: string): number {
  // Fixes of one file ask again and again.
  if (last?.text !== text) last = { text, step: measuredStep(text) };
  return last.step;
}

let last: { readonly text: string; readonly step: number } | undefined;

function measuredStep(text: string): number {
  let key: number | undefined;
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (/^\s*(#|$)/.test(line)) continue;
    const indent = /^(?: |- )*/.exec(line)![0].length;
    if (key !== undefined && indent > key && !/^ *-/.test(line)) return Math.min(indent - key, WIDEST);
    key = /:[ \t]*(#.*)?$/.test(line) ? indent : undefined;
  }
  return 2;
}

/** Widest level that we write; deeper ones are somebody's alignment. */
const WIDEST = 8;

export function lineStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

export function lineEnd(text: string, offset: number): number {
  LINE_END.lastIndex = offset;
  return LINE_END.exec(text)?.index ?? text.length;
}

const LINE_END = /[\r\n]/g;

/** Start of the line below. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

export function column(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
