// Quick fixes: what the problems at a place offer, all of one kind, all of a file, and silencing with a reason.
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver';
import type { Problem } from '../../core/spec/problem.ts';
import type { SpecFile } from '../../core/spec/spec-file.ts';
import { diagnosticOf, rangeOf, spanOf, workspaceEditOf } from '../convert.ts';
import { fixedText } from '../fix-all.ts';
import { minimalEdits } from '../minimal-edits.ts';
import type { Workspace } from '../workspace.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.modelyard`;

/** What a lazily computed action carries to `resolveCodeAction`. */
interface Deferred {
  readonly uri: string;
  /** Fix only problems of this code; all when absent. */
  readonly code?: string;
}

export async function codeActions(workspace: Workspace, params: CodeActionParams): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  const found = await workspace.problems(uri);
  if (!found) return [];
  const { file, problems } = found;
  const wanted = (kind: string) =>
    !params.context.only || params.context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const span = spanOf(file.lines, params.range);
    const here = problems.filter(
      (problem) => problem.span.start <= span.end && span.start <= problem.span.end,
    );
    for (const problem of here) actions.push(...(await quickFixes(workspace, problem)));
    for (const code of new Set(here.map((problem) => problem.code))) {
      if (!severalMendable(problems, code, uri)) continue;
      const data: Deferred = { uri, code };
      actions.push({
        title: `Fix all problems of this kind in the file (${code})`,
        kind: CodeActionKind.QuickFix,
        data,
      });
    }
    for (const problem of here)
      actions.push(...silence(file, problem, await diagnosticFor(workspace, problem)));
  }
  if (wanted(FIX_ALL) && problems.some((problem) => isMendable(problem, uri))) {
    const data: Deferred = { uri };
    actions.push({ title: 'Fix all problems that Modelyard can mend by itself', kind: FIX_ALL, data });
  }
  return actions;
}

/** True when two problems of a kind can be mended without a person: for one, its own quick fix does it. */
function severalMendable(problems: readonly Problem[], code: string, uri: string): boolean {
  let found = 0;
  for (const problem of problems)
    if (problem.code === code && isMendable(problem, uri) && ++found > 1) return true;
  return false;
}

function isMendable(problem: Problem, uri: string): boolean {
  return (
    problem.fixes?.().some((fix) => fix.complete && fix.edits.every((edit) => edit.uri === uri)) ?? false
  );
}

/** Computes the edit of "fix all": each fix is applied to the result of the one before. */
export async function resolveCodeAction(workspace: Workspace, action: CodeAction): Promise<CodeAction> {
  const deferred = action.data as Deferred | undefined;
  if (!deferred || action.edit) return action;
  const file = await workspace.file(deferred.uri);
  if (!file) return action;
  const text = await fixedText(workspace, file, deferred.code);
  return { ...action, edit: { changes: { [deferred.uri]: minimalEdits(file.text, text, file.lines) } } };
}

async function quickFixes(workspace: Workspace, problem: Problem): Promise<CodeAction[]> {
  const fixes = problem.fixes?.() ?? [];
  const diagnostic = await diagnosticFor(workspace, problem);
  const actions: CodeAction[] = [];
  for (const [index, fix] of fixes.entries()) {
    const linesOf = await workspace.linesOf(fix.edits.map((edit) => edit.uri));
    const edit = workspaceEditOf(fix.edits, linesOf);
    if (!edit) continue;
    actions.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: index === 0 && fix.complete,
      edit,
    });
  }
  return actions;
}

async function diagnosticFor(workspace: Workspace, problem: Problem): Promise<Diagnostic> {
  const linesOf = await workspace.linesOf([
    problem.uri,
    ...(problem.related ?? []).map((place) => place.uri),
  ]);
  return diagnosticOf(problem, linesOf, undefined);
}

/** A comment above the line; the reason is left for the person to write. */
function silence(file: SpecFile, problem: Problem, diagnostic: Diagnostic): CodeAction[] {
  if (/^(yaml|schema|modelyard|suppression)\//.test(problem.code)) return [];
  const line = file.lines.position(problem.span.start).line;
  const start = file.lines.lineStart(line);
  const indent = /^[ \t]*/.exec(file.text.slice(start, start + 200))![0];
  const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
  const edit: TextEdit = {
    range: rangeOf(file.lines, { start, end: start }),
    newText: `${indent}# modelyard-ignore ${problem.code}: ${eol}`,
  };
  return [
    {
      title: `Silence ${problem.code} on this line (write the reason behind the colon)`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { changes: { [file.uri]: [edit] } },
    },
  ];
}
