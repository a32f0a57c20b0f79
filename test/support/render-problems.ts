// Problems as plain text: place, severity, code, the line with carets, message and the titles of the fixes.
import { frame } from '../../core/spec/frame.ts';
import type { Problem } from '../../core/spec/problem.ts';
import type { SpecFile } from '../../core/spec/spec-file.ts';

export function renderProblems(problems: readonly Problem[], files: readonly SpecFile[]): string {
  const lines: string[] = [];
  for (const problem of problems) {
    const file = files.find((candidate) => candidate.uri === problem.uri);
    if (!file) throw new Error(`A problem lies in an unknown file ${problem.uri}`);
    const at = frame(file.text, file.lines, problem);
    lines.push(
      `${problem.uri.split('/').at(-1)}:${at.line}:${at.column} ${problem.severity} ${problem.code}`,
    );
    lines.push(`  ${at.source}`, `  ${at.carets}`, `  ${problem.message}`);
    for (const fix of problem.fixes?.() ?? [])
      lines.push(`  fix${fix.complete ? '' : ' (needs filling in)'}: ${fix.title}`);
    lines.push('');
  }
  return lines.join('\n');
}
