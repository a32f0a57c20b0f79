// `# modelyard-ignore <code>[, <code>]: reason` silences the next line that is no comment.
import { isScalar, visit } from 'yaml';
import type { Span } from '../base/span.ts';
import type { SpecFile } from './spec-file.ts';

export interface Suppression {
  /** Line that is silenced, from 0. */
  readonly line: number;
  readonly code: string;
  readonly codeSpan: Span;
  readonly commentSpan: Span;
  readonly reason: string;
}

const COMMENT = /^[ \t]*#[ \t]*modelyard-ignore(?<rest>[^\r\n]*)/gm;

export function suppressionsOf(file: SpecFile): readonly Suppression[] {
  if (!file.text.includes('modelyard-ignore')) return [];
  const inText = blockTexts(file);
  const found: Suppression[] = [];
  const silenced = new Map<number, number>();
  for (const match of file.text.matchAll(COMMENT)) {
    const start = match.index + match[0].indexOf('#');
    if (inText.some((span) => span.start <= start && start < span.end)) continue;
    const rest = match.groups!.rest!;
    const restStart = match.index + match[0].length - rest.length;
    const colon = rest.indexOf(':');
    const codes = colon < 0 ? rest : rest.slice(0, colon);
    const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
    const commentSpan = { start, end: match.index + match[0].trimEnd().length };
    const line = silencedLine(file, file.lines.position(start).line, silenced);
    const names = [...codes.matchAll(/[^\s,]+/g)];
    if (names.length === 0) found.push({ line, code: '', codeSpan: commentSpan, commentSpan, reason });
    for (const name of names) {
      const at = restStart + name.index;
      found.push({
        line,
        code: name[0],
        codeSpan: { start: at, end: at + name[0].length },
        commentSpan,
        reason,
      });
    }
  }
  return found;
}

/** `known` has the answers for the comment lines that were passed over before. */
function silencedLine(file: SpecFile, commentLine: number, known: Map<number, number>): number {
  const earlier = known.get(commentLine);
  if (earlier !== undefined) return earlier;
  let line = commentLine + 1;
  while (line < file.lines.lineCount) {
    const text = file.text.slice(file.lines.lineStart(line), file.lines.lineStart(line + 1)).trim();
    if (text !== '' && !text.startsWith('#')) break;
    line++;
  }
  for (let passed = commentLine; passed < line; passed++) known.set(passed, line);
  return line;
}

/** Block texts (`|`, `>`): a hash in them is no comment. */
function blockTexts(file: SpecFile): readonly Span[] {
  const spans: Span[] = [];
  if (file.parsed.document) {
    visit(file.parsed.document, (_key, node) => {
      if (isScalar(node) && node.range && String(node.type).startsWith('BLOCK'))
        spans.push({ start: node.range[0], end: node.range[1] });
    });
  }
  return spans;
}
