// The lifecycle of every project of the workspace, for the Project view and the status bar.
import { lifecycle } from '../../core/project/lifecycle.ts';
import type { ProjectOutline } from '../../core/project/outline.ts';
import type { Project } from '../../core/project/project.ts';
import type { OutlineResult } from '../../core/protocol/server.ts';
import type { Problem } from '../../core/spec/problem.ts';
import type { Workspace } from '../workspace.ts';

export class Outlines {
  readonly #workspace: Workspace;
  /** The last outline of each project, with the fingerprint of what it was made from. */
  readonly #known = new Map<string, { readonly from: string; readonly outline: ProjectOutline }>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  async all(): Promise<OutlineResult> {
    const projects: ProjectOutline[] = [];
    for (const uri of [...(await this.#workspace.specs())].sort(mainFirst)) {
      const outline = await this.#of(uri);
      if (outline) projects.push(outline);
    }
    return { projects };
  }

  /** The outline of a spec, or of a canvas that no spec fulfils. */
  async #of(uri: string): Promise<ProjectOutline | undefined> {
    const workspace = this.#workspace;
    const isSpec = workspace.kindOf(uri) === 'mlproject';
    if (!isSpec && (await workspace.specsOf(uri)).length > 0) return undefined;
    const canvas = isSpec ? await workspace.canvasOf(uri) : undefined;
    const from = `${await workspace.fingerprint(uri)} ${canvas === undefined ? '' : await workspace.fingerprint(canvas)}`;
    const known = this.#known.get(uri);
    if (known?.from === from) return known.outline;
    const [project] = await workspace.projectsOf(uri);
    if (!project) return undefined;
    const outline = lifecycle(project, await projectProblemsShown(workspace, project));
    this.#known.set(uri, { from, outline });
    return outline;
  }
}

/** In each folder `mlproject.yaml` comes before its variants, such as `pilot.mlproject.yaml`. */
function mainFirst(a: string, b: string): number {
  const key = (uri: string) =>
    uri.replace(/[^/]*$/, (name) => (/^ml(canvas|project)\./.test(name) ? ` ${name}` : name));
  return key(a) < key(b) ? -1 : 1;
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
