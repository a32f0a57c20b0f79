// The report as JSON, described in docs/reference/command-line.md. Its shape only grows while `schemaVersion` stays.
import type { Span } from '../../core/base/span.ts';
import { ruleDocPath } from '../../core/rules/docs.ts';
import type { Problem } from '../../core/spec/problem.ts';
import { counts, type Report, type Reporter, shownProblems } from '../report.ts';

const SCHEMA_VERSION = 1;

export const json: Reporter = (report, options) => {
  const found = counts(report);
  const shown = {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'modelyard', version: report.version },
    summary: {
      errors: found.error,
      warnings: found.warning,
      infos: found.info,
      hints: found.hint,
      filesChecked: report.checked.length,
      filesWithProblems: report.checked.filter(({ problems }) => problems.length > 0).length,
    },
    files: report.checked.map((checked) => ({
      path: checked.path,
      kind: checked.file.kind,
      problems: shownProblems(report, checked, options).map((problem) => ({
        code: problem.code,
        severity: problem.severity,
        message: problem.message,
        ...range(report, problem.uri, problem.span),
        docs: ruleDocPath(problem.code),
        fixes: fixes(report, problem),
        related: (problem.related ?? []).map((related) => ({
          path: report.pathOf(related.uri),
          message: related.message,
          ...range(report, related.uri, related.span),
        })),
      })),
    })),
  };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
};

function fixes(report: Report, problem: Problem): readonly unknown[] {
  return (problem.fixes?.() ?? []).map((fix) => ({
    title: fix.title,
    complete: fix.complete,
    edits: fix.edits.map((edit) => ({
      path: report.pathOf(edit.uri),
      ...range(report, edit.uri, edit.span),
      text: edit.text,
    })),
  }));
}

/** Lines and columns from 1, offsets from 0; columns and offsets in UTF-16 units. */
function range(report: Report, uri: string, span: Span): object {
  const lines = report.files.get(uri)?.lines;
  const point = (offset: number) => {
    const at = lines?.position(offset);
    return { line: (at?.line ?? 0) + 1, column: (at?.character ?? 0) + 1, offset };
  };
  return { start: point(span.start), end: point(span.end) };
}
