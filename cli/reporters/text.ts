// Problems for people, in the manner of compilers: place, severity, code and message in one line, which editors and
// terminals turn into a link; below it the source line with carets, fixes and related places.
import { visible } from '../../core/base/printable.ts';
import { frame } from '../../core/spec/frame.ts';
import type { Problem, Severity } from '../../core/spec/problem.ts';
import { type CheckedFile, counts, type Report, type Reporter, shownProblems, summary } from '../report.ts';
import { type Paint, paintWith } from '../terminal.ts';

const COLORS = { error: 'red', warning: 'yellow', info: 'blue', hint: 'cyan' } as const;

export const text: Reporter = (report, options) => {
  const paint = paintWith(options.color);
  const blocks = report.checked.flatMap((checked) =>
    shownProblems(report, checked, options).map((problem) => block(problem, checked, report, paint)),
  );
  if (options.quiet && blocks.length === 0) return '';
  return [...blocks, `${paint(summaryColor(report), summary(report))}\n`].join('\n');
};

function block(problem: Problem, { file, path }: CheckedFile, report: Report, paint: Paint): string {
  const at = frame(file.text, file.lines, problem);
  const label = paint('bold', paint(COLORS[problem.severity], `${problem.severity}[${problem.code}]`));
  const gutter = String(at.line).length + 2;
  const bar = (number: string) => paint('dim', `${number.padStart(gutter)} |`);
  const lines = [`${visible(path)}:${at.line}:${at.column}: ${label}: ${visible(problem.message)}`];
  if (at.source.trim() !== '') {
    lines.push(`${bar(String(at.line))} ${at.source}`);
    lines.push(`${bar('')} ${paint(COLORS[problem.severity], at.carets)}`);
  }
  const note = (word: string, said: string) =>
    lines.push(`${' '.repeat(gutter)} ${paint('dim', '=')} ${paint('bold', word)}: ${said}`);
  for (const fix of problem.fixes?.() ?? []) note('fix', visible(fix.title));
  for (const related of problem.related ?? [])
    note('see', `${place(related.uri, related.span.start, report)}: ${visible(related.message)}`);
  return `${lines.join('\n')}\n`;
}

function place(uri: string, offset: number, report: Report): string {
  const at = report.files.get(uri)?.lines.position(offset);
  return visible(report.pathOf(uri)) + (at ? `:${at.line + 1}:${at.character + 1}` : '');
}

function summaryColor(report: Report): 'red' | 'yellow' | 'green' {
  const found = counts(report);
  const worst: Severity | undefined = found.error > 0 ? 'error' : found.warning > 0 ? 'warning' : undefined;
  return worst === 'error' ? 'red' : worst === 'warning' ? 'yellow' : 'green';
}
