// A section's snippet as text: in block style with its indentation, or on one line.
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Section } from './section.ts';

/** The section in block style: the keys that are still absent, each one step deeper, and the body below them. */
export function blockLines(
  section: Section,
  body: readonly string[],
  keys: readonly string[],
  column: number,
  width: number,
): string[] {
  const pad = (count: number) => ' '.repeat(count);
  if (section.shape === 'value' && keys.length > 0) {
    const last = keys.length - 1;
    return keys.map(
      (key, index) => `${pad(column + index * width)}${key}:${index === last ? ` ${body[0]}` : ''}`,
    );
  }
  const inner = column + keys.length * width;
  const scaled = body.map((line) => {
    const indent = line.length - line.trimStart().length;
    return pad((indent / 2) * width) + line.trimStart();
  });
  return [
    ...keys.map((key, index) => `${pad(column + index * width)}${key}:`),
    ...scaled.map((line, index) => {
      if (section.shape !== 'item') return pad(inner) + line;
      return pad(inner) + (index === 0 ? '- ' : '  ') + line;
    }),
  ];
}

/** A body inside the keys that are still absent, on one line, for a place inside `{ }` or `[ ]`. */
export function nestedFlowText(section: Section, body: readonly string[], keys: readonly string[]): string {
  const rendered = flowText(section, body);
  const value =
    section.shape === 'item' ? `[${rendered}]` : section.shape === 'entry' ? `{ ${rendered} }` : rendered;
  return keys.reduceRight((inner, key) => `{ ${key}: ${inner} }`, value);
}

/** The body on one line, with its placeholders; an entry without braces of its own. */
export function flowText(section: Section, body: readonly string[]): string {
  // Placeholders hold characters that mean something to YAML, so plain words stand in for them while it is parsed.
  const placeholders: string[] = [];
  const marked = body
    .join('\n')
    .replace(PLACEHOLDER, (placeholder) => `placeholder${placeholders.push(placeholder) - 1}end`);
  const oneLine = flowOf(parseDocument(marked).contents, marked, placeholders);
  const rendered = section.shape === 'entry' ? oneLine.slice(2, -2) : oneLine;
  return rendered.replace(/placeholder(\d+)end/g, (_, index) => placeholders[Number(index)]!);
}

/** `${1:text}` or `${1|one,other|}`. */
const PLACEHOLDER = /\$\{\d+(?::[^}]*|\|[^}]*\|)\}/g;

function flowOf(node: unknown, marked: string, placeholders: readonly string[]): string {
  const inner = (value: unknown) => flowOf(value, marked, placeholders);
  if (isMap(node))
    return `{ ${node.items.map((pair) => `${inner(pair.key)}: ${inner(pair.value)}`).join(', ')} }`;
  if (isSeq(node)) return `[${node.items.map(inner).join(', ')}]`;
  if (!isScalar(node) || !node.range) return '';
  const written = marked.slice(node.range[0], node.range[1]);
  const index = /^placeholder(\d+)end$/.exec(written)?.[1];
  const text = index === undefined ? written : (/:([^}]*)\}$/.exec(placeholders[Number(index)]!)?.[1] ?? '');
  return node.type === 'PLAIN' && /[,[\]{}]/.test(text) ? `"${written}"` : written;
}
