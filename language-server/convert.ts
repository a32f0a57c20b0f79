// Between the core's spans and problems and what the protocol writes.
import {
  type CodeDescription,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { LineIndex, Span } from '../core/base/span.ts';
import type { FileEdit, Problem, Severity } from '../core/spec/problem.ts';

/** Gives the lines of any file that a problem or an edit may lie in. */
export type LinesOf = (uri: string) => LineIndex | undefined;

export function rangeOf(lines: LineIndex, span: Span): Range {
  return { start: lines.position(span.start), end: lines.position(span.end) };
}

export function spanOf(lines: LineIndex, range: Range): Span {
  return { start: lines.offset(range.start), end: lines.offset(range.end) };
}

export function diagnosticOf(problem: Problem, linesOf: LinesOf, rulePage: string | undefined): Diagnostic {
  const lines = linesOf(problem.uri)!;
  const related = (problem.related ?? []).flatMap((place) => {
    const placeLines = linesOf(place.uri);
    return placeLines
      ? [{ location: { uri: place.uri, range: rangeOf(placeLines, place.span) }, message: place.message }]
      : [];
  });
  const href = HAS_PAGE.test(problem.code)
    ? rulePage?.replace('{code}', encodeURIComponent(problem.code))
    : undefined;
  return {
    range: rangeOf(lines, problem.span),
    severity: SEVERITIES[problem.severity],
    code: problem.code,
    ...(href && { codeDescription: { href } satisfies CodeDescription }),
    source: 'Modelyard',
    message: problem.message,
    ...(related.length > 0 && { relatedInformation: related }),
    ...(problem.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/** Syntax and schema problems have no page of their own. */
const HAS_PAGE = /^(?!yaml\/|schema\/|modelyard\/|suppression\/)/;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Edits by file; undefined when one of the files is not known any more. */
export function workspaceEditOf(edits: readonly FileEdit[], linesOf: LinesOf): WorkspaceEdit | undefined {
  const changes: Record<string, TextEdit[]> = {};
  for (const edit of edits) {
    const lines = linesOf(edit.uri);
    if (!lines) return undefined;
    changes[edit.uri] ??= [];
    changes[edit.uri]!.push({ range: rangeOf(lines, edit.span), newText: edit.text });
  }
  return { changes };
}
