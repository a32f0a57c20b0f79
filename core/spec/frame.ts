// A problem as a person reads it in a terminal: the line, carets below the place, severity, code and message.
import { displayWidth } from '../base/display-width.ts';
import { visible } from '../base/printable.ts';
import type { LineIndex } from '../base/span.ts';
import type { Problem } from './problem.ts';

/** Longest part of a source line that is shown, in characters. */
const WIDTH = 100;

export interface Frame {
  /** Line and column, both from 1. */
  readonly line: number;
  readonly column: number;
  /** Source line with tabs as spaces, cut around the place when it is long. */
  readonly source: string;
  readonly carets: string;
}

export function frame(text: string, lines: LineIndex, problem: Pick<Problem, 'span'>): Frame {
  const start = lines.position(problem.span.start);
  const end = lines.position(problem.span.end);
  const lineStart = lines.lineStart(start.line);
  const full = text.slice(lineStart, lines.lineStart(start.line + 1)).replace(/[\r\n]+$/, '');
  // A line that fits is shown whole; of a longer one, what stands around the place.
  const cut =
    full.length <= WIDTH ? 0 : Math.max(0, Math.min(start.character - WIDTH / 2, full.length - WIDTH));
  const source = `${cut > 0 ? '…' : ''}${full.slice(cut, cut + WIDTH)}${full.length > cut + WIDTH ? '…' : ''}`;
  const from = start.character - cut + (cut > 0 ? 1 : 0);
  const to = end.line === start.line ? end.character - cut + (cut > 0 ? 1 : 0) : source.length;
  const length = Math.max(1, Math.min(to, source.length) - from);
  // Control characters in a file must not reach a terminal.
  const shown = visible(source);
  return {
    line: start.line + 1,
    column: start.character + 1,
    source: shown,
    carets:
      ' '.repeat(displayWidth(shown.slice(0, from))) +
      '^'.repeat(Math.max(1, displayWidth(shown.slice(from, from + length)))),
  };
}
