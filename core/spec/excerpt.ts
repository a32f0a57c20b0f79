// The part of a long file that completion at one place depends on: the section and item around it in full, of all other
// sections the key alone. What the YAML library must read shrinks from thousands of lines to a few dozen.
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { SpecFile } from './spec-file.ts';

export interface Excerpt {
  readonly text: string;
  /** Lines by which the excerpt's lines at the place lie above those of the file. */
  readonly above: number;
}

/** Shortest file, in lines, that is worth cutting. */
const WORTH = 100;

/** The excerpt for a line (from 0); undefined when the file is short or not of the usual form. */
export function excerptAt(file: SpecFile, line: number): Excerpt | undefined {
  const root = file.parsed.document?.contents;
  if (file.lines.lineCount < WORTH || !isMap(root) || root.flow || file.parsed.documents.length > 1)
    return undefined;
  if (/(^|[\s[{,:-])[&*][^\s]/.test(file.text)) return undefined;
  const starts: number[] = [];
  for (const { key } of root.items) {
    if (!isScalar(key) || !key.range) return undefined;
    const at = file.lines.position(key.range[0]);
    if (at.character !== 0) return undefined;
    starts.push(at.line);
  }
  const current = starts.findLastIndex((start) => start <= line);
  if (current < 0) return undefined;
  const kept: string[] = [];
  for (let i = 0; i < current; i++) kept.push(keyOnly(file, starts[i]!));
  const first = starts[current]!;
  const end = starts[current + 1] ?? file.lines.lineCount;
  const section = cutList(file, root.items[current]!.value as ParsedNode | null, first, end, line);
  const above = first - kept.length + section.dropped;
  kept.push(section.text);
  for (let i = current + 1; i < starts.length; i++) kept.push(keyOnly(file, starts[i]!));
  return { text: kept.join(''), above };
}

/** Of a long list, the item around the line. */
function cutList(
  file: SpecFile,
  value: ParsedNode | null,
  first: number,
  end: number,
  line: number,
): { text: string; dropped: number } {
  const whole = { text: lines(file, first, end), dropped: 0 };
  if (!isSeq(value) || value.flow || value.items.length < 3) return whole;
  const starts = value.items.map((item) => file.lines.position((item as ParsedNode).range?.[0] ?? 0).line);
  const current = starts.findLastIndex((start) => start <= line);
  if (current < 0 || starts[0]! <= first) return whole;
  const from = starts[current]!;
  const to = starts[current + 1] ?? end;
  if (line >= to || from <= first) return whole;
  return { text: lines(file, first, first + 1) + lines(file, from, to), dropped: from - first - 1 };
}

/** A section's key without its value: enough to know that it is there. */
function keyOnly(file: SpecFile, line: number): string {
  const text = lines(file, line, line + 1);
  const colon = text.indexOf(':');
  return colon < 0 ? text : `${text.slice(0, colon + 1)}\n`;
}

function lines(file: SpecFile, from: number, to: number): string {
  return file.text.slice(file.lines.lineStart(from), file.lines.lineStart(to));
}
