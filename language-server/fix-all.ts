// "Fix all": applies every fix that needs no further thought, one after the other, each to the text that the last one left.

import type { Project } from '../core/project/project.ts';
import { canvasProblems, fileProblems, projectProblems } from '../core/rules/check.ts';
import { applyEdits } from '../core/spec/edit.ts';
import type { Problem } from '../core/spec/problem.ts';
import { SchemaValidator } from '../core/spec/schema-validation.ts';
import { readSpecFile, type SpecFile } from '../core/spec/spec-file.ts';
import type { Workspace } from './workspace.ts';

/** Rounds after which we stop: a fix that brings its own problem back must not run for ever. */
const MAX_ROUNDS = 500;

/** Text of the file with all complete fixes applied that touch this file alone; only those of `code` when given. */
export async function fixedText(workspace: Workspace, file: SpecFile, code?: string): Promise<string> {
  const validator = new SchemaValidator();
  const projects = await workspace.projectsOf(file.uri);
  const settings = workspace.settings.settings.rules;
  let now = file;
  const tried = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const problems = fileProblems(
      now,
      [...(await validator.problems(now)), ...ruleProblems(now, projects)],
      settings,
    );
    const next = firstFix(problems, now, code, tried);
    if (next === undefined) break;
    now = readSpecFile(now.kind, now.uri, next);
  }
  return now.text;
}

function firstFix(
  problems: readonly Problem[],
  file: SpecFile,
  code: string | undefined,
  tried: Set<string>,
): string | undefined {
  for (const problem of problems) {
    if (!problem.fixes || (code !== undefined && problem.code !== code)) continue;
    const fix = problem
      .fixes()
      .find((candidate) => candidate.complete && candidate.edits.every((edit) => edit.uri === file.uri));
    if (!fix) continue;
    const text = applyEdits(file.text, fix.edits);
    const key = `${problem.code} ${fix.title} ${text}`;
    if (text === file.text || tried.has(key)) continue;
    tried.add(key);
    return text;
  }
  return undefined;
}

/** Rules over the projects with this version of the file in place of theirs. */
function ruleProblems(file: SpecFile, projects: readonly Project[]): readonly Problem[] {
  const problems: Problem[] = file.kind === 'mlcanvas' ? [...canvasProblems(file)] : [];
  for (const project of projects) {
    if (file.kind === 'mlcanvas') problems.push(...projectProblems({ ...project, canvas: file }));
    else problems.push(...projectProblems({ ...project, spec: file }));
  }
  return problems;
}
