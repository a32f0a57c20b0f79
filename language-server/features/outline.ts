// The lifecycle of every project of the workspace, for the Project view and the status bar.

import { lifecycle } from '../../core/project/lifecycle.ts';
import type { Project } from '../../core/project/project.ts';
import type { OutlineResult } from '../../core/protocol/server.ts';
import type { Problem } from '../../core/spec/problem.ts';
import type { Workspace } from '../workspace.ts';

export async function outline(workspace: Workspace): Promise<OutlineResult> {
  const projects = [];
  const seen = new Set<string>();
  for (const uri of await workspace.specs()) {
    for (const project of await workspace.projectsOf(uri)) {
      const id = project.spec?.uri ?? project.canvas?.uri;
      if (id === undefined || seen.has(id)) continue;
      seen.add(id);
      projects.push(lifecycle(project, await projectProblemsShown(workspace, project)));
    }
  }
  return { projects: projects.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** What people see in the files of one project. */
export async function projectProblemsShown(
  workspace: Workspace,
  project: Project,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const file of [project.spec, project.canvas])
    if (file) problems.push(...((await workspace.problems(file.uri))?.problems ?? []));
  return problems;
}
